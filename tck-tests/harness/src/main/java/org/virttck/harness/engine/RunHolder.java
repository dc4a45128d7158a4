package org.virttck.harness.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Holds the run of this JVM. The one piece of static state of the kit: TestNG makes its test objects itself and can be
 * handed nothing.
 */
final class RunHolder {

    private static final AtomicReference<Holding> CURRENT = new AtomicReference<>();

    private RunHolder() {}

    /** An open run, or why there is none: an opening that failed is not tried again by each spec. */
    private record Holding(Optional<LiveRun> run, Optional<RuntimeException> failure) {

        static Holding opened(Supplier<LiveRun> opening) {
            try {
                return new Holding(Optional.of(opening.get()), Optional.empty());
            } catch (RuntimeException e) {
                return new Holding(Optional.empty(), Optional.of(e));
            }
        }

        LiveRun required() {
            return run.orElseThrow(() -> failure.orElseThrow());
        }
    }

    static void bind(LiveRun run) {
        if (!CURRENT.compareAndSet(null, new Holding(Optional.of(run), Optional.empty()))) {
            throw new IllegalStateException("a run is under way in this JVM already");
        }
    }

    static Optional<LiveRun> clear() {
        return Optional.ofNullable(CURRENT.getAndSet(null)).flatMap(Holding::run);
    }

    /** The bound run; where nobody bound one, somebody else launches, and the driver is on the class path. */
    static LiveRun current() {
        Holding holding = CURRENT.get();
        return holding != null ? holding.required() : openOnce().required();
    }

    private static synchronized Holding openOnce() {
        Holding present = CURRENT.get();
        if (present != null) {
            return present;
        }
        Holding opened = Holding.opened(ClassPathRun::open);
        CURRENT.set(opened);
        return opened;
    }
}
