package org.virttck.harness.record;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.virttck.driver.model.LifecycleEvent;

/** Lets everything happen, and writes it down. */
public final class RecordingTape implements Tape {

    private final Transcript transcript;
    private final CallGuard guard;
    private final Actors actors = new Actors();

    /**
     * Begins a tape.
     *
     * @param transcript where everything is written; closed with the tape
     * @param guard bounds each call of a driver
     */
    public RecordingTape(Transcript transcript, CallGuard guard) {
        this.transcript = transcript;
        this.guard = guard;
    }

    @Override
    public Actors actors() {
        return actors;
    }

    @Override
    public CallGuard.Outcome call(Call call) {
        long begun = System.nanoTime();
        CallGuard.Outcome outcome = guard.call(call.operation(), call.live());
        transcript.call(actors.current(), call, outcome, Duration.ofNanos(System.nanoTime() - begun));
        return outcome;
    }

    @Override
    public CallGuard.Outcome facet(Call call) {
        long begun = System.nanoTime();
        CallGuard.Outcome outcome = guard.call(call.operation(), call.live());
        if (outcome.value() == null) {
            transcript.call(actors.current(), call, outcome, Duration.ofNanos(System.nanoTime() - begun));
        }
        return outcome;
    }

    @Override
    public <T> T look(String what, Class<T> type, Supplier<T> live) {
        T seen = lookedAt(what, live);
        transcript.look(actors.current(), what, seen);
        return seen;
    }

    @Override
    public <T> T open(String what, Class<T> type, Supplier<T> live) {
        T opened = lookedAt(what, live);
        transcript.look(actors.current(), what, true);
        return opened;
    }

    @Override
    public <T> T step(Function<Duration, T> body) {
        return transcript.step(actors.current(), body);
    }

    @Override
    public boolean wait(String what, Duration limit, BooleanSupplier condition, BooleanSupplier polling) {
        long begun = System.nanoTime();
        boolean met = condition.getAsBoolean() || polling.getAsBoolean();
        transcript.waited(actors.current(), what, met, Duration.ofNanos(System.nanoTime() - begun));
        return met;
    }

    @Override
    public Consumer<LifecycleEvent> hearing(Consumer<LifecycleEvent> listener) {
        String name = "listener-" + actors.numbered("listener");
        AtomicInteger heard = new AtomicInteger();
        return event -> {
            String delivery = name + "/" + heard.incrementAndGet();
            transcript.event(delivery, event);
            actors.as(delivery, () -> {
                listener.accept(event);
                return null;
            });
        };
    }

    @Override
    public void note(String text) {
        transcript.note(actors.current(), text);
    }

    @Override
    public void end() {
        note(Transcript.CLEAN_UP);
    }

    @Override
    public void close() {
        transcript.close();
    }

    private <T> T lookedAt(String what, Supplier<T> live) {
        try {
            return actors.aside(live);
        } catch (RuntimeException | AssertionError thrown) {
            transcript.lookFailed(actors.current(), what, thrown);
            throw thrown;
        }
    }
}
