package org.virttck.harness.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.config.Patience;
import org.virttck.harness.record.Actors;
import org.virttck.harness.record.Call;
import org.virttck.harness.record.CallGuard;
import org.virttck.harness.record.Playback;
import org.virttck.harness.record.StandIn;
import org.virttck.harness.record.Tape;

/** Gives a spec what was recorded, in the order in which it was recorded, and lets nothing happen. */
final class ReplayTape implements Tape {

    private static final String LISTENER = "listener-";

    private final Actors actors = new Actors();
    private final Map<String, Consumer<LifecycleEvent>> listeners = new ConcurrentHashMap<>();
    private final Script script;
    private final Playback playback;
    private final ExecutorService threads;
    private final Queue<Future<?>> deliveries = new ConcurrentLinkedQueue<>();

    /**
     * Plays a transcript.
     *
     * @param lines of it
     * @param playback reads its values
     * @param threads on which listeners hear
     */
    ReplayTape(List<ScriptLine> lines, Playback playback, ExecutorService threads) {
        this.playback = playback;
        this.threads = threads;
        this.script = new Script(lines, Patience.UNTIL_A_RECORD_IS_STUCK, this::deliver);
    }

    /** Where the spec and the record parted; empty when they did not. */
    Optional<String> divergence() {
        return script.divergence();
    }

    /** The record holds nothing that could be played. */
    void refuse(String why) {
        script.diverged(why);
    }

    @Override
    public Actors actors() {
        return actors;
    }

    @Override
    public CallGuard.Outcome call(Call call) {
        String wanted = call.operation() + playback.arguments(call);
        return turn(wanted, line -> isCall(line, wanted), line -> playback.outcome(line.json(), call));
    }

    @Override
    public CallGuard.Outcome facet(Call call) {
        String wanted = call.operation() + playback.arguments(call);
        return script.comesNext(actors.current(), line -> isCall(line, wanted))
                ? call(call)
                : new CallGuard.Outcome(StandIn.of(Runnable.class), null, false);
    }

    @Override
    public <T> T look(String what, Class<T> type, Supplier<T> live) {
        Supplier<T> seen = turn(
                "a look at " + what,
                line -> line.kind().equals("look") && line.text("of").equals(playback.masked(what)),
                line -> playback.seen(line.json(), type));
        return seen.get();
    }

    @Override
    public <T> T open(String what, Class<T> type, Supplier<T> live) {
        look(what, Boolean.class, () -> true);
        return StandIn.of(type);
    }

    @Override
    public <T> T step(Function<Duration, T> body) {
        return turn("a step", line -> line.kind().equals("step"), line -> body.apply(line.at()));
    }

    @Override
    public boolean wait(String what, Duration limit, BooleanSupplier condition, BooleanSupplier polling) {
        boolean holds = condition.getAsBoolean();
        while (!holds && !script.comesNext(actors.current(), ReplayTape::isWait)) {
            holds = askedAgain(what, condition);
        }
        boolean came = holds;
        return turn("a wait for " + what, line -> isWaitFor(line, what, came, limit), line -> isMet(line));
    }

    @Override
    public Consumer<LifecycleEvent> hearing(Consumer<LifecycleEvent> listener) {
        String name = LISTENER + actors.numbered("listener");
        script.prepare(() -> listeners.put(name, listener));
        return listener;
    }

    @Override
    public void note(String text) {}

    @Override
    public void end() {
        script.end(line -> isListener(line.actor()) || line.kind().equals("event"));
    }

    @Override
    public void close() {
        script.end(line -> true);
        deliveries.forEach(delivery -> delivery.cancel(true));
    }

    /** A condition that asks for nothing would be asked for ever. */
    private boolean askedAgain(String what, BooleanSupplier condition) {
        int before = script.left(actors.current());
        boolean holds = condition.getAsBoolean();
        if (!holds && script.left(actors.current()) == before) {
            throw script.diverged("a wait for " + what + " goes on where the record does not");
        }
        return holds;
    }

    private <T> T turn(String wanted, Predicate<ScriptLine> fits, Function<ScriptLine, T> use) {
        String actor = actors.current();
        if (isListener(actor) && script.left(actor) == 0) {
            throw new Divergence("the spec ended before " + actor + " came to " + wanted);
        }
        return script.turn(actor, wanted, fits, use);
    }

    /** Nobody waits for listeners: a spec may end while one is at work, and then the rest of that is in no record. */
    private static boolean isListener(String actor) {
        return actor.startsWith(LISTENER);
    }

    private boolean deliver(ScriptLine line) {
        String name = line.actor().substring(0, Math.max(0, line.actor().lastIndexOf('/')));
        Consumer<LifecycleEvent> listener = listeners.get(name);
        if (listener == null) {
            return false;
        }
        LifecycleEvent event = playback.event(line.json());
        deliveries.add(threads.submit(() -> actors.as(line.actor(), () -> {
            listener.accept(event);
            return true;
        })));
        return true;
    }

    private boolean isCall(ScriptLine line, String wanted) {
        return line.kind().equals("call") && wanted.equals(line.essence());
    }

    private static boolean isWait(ScriptLine line) {
        return line.kind().equals("wait");
    }

    private static boolean isMet(ScriptLine line) {
        return line.json().path("met").asBoolean();
    }

    /** Who gave up has waited until the limit; what came to hold afterwards came too late. */
    private boolean isWaitFor(ScriptLine line, String what, boolean came, Duration limit) {
        boolean inVain = line.json().path("millis").asLong() >= limit.toMillis();
        return isWait(line) && line.text("for").equals(playback.masked(what)) && (isMet(line) ? came : inVain);
    }
}
