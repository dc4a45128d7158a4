package org.virttck.harness.wire;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.virttck.harness.judge.ContractBreach;
import org.virttck.harness.record.CallGuard;
import org.virttck.harness.record.Transcript;

/** Bounds each exchange in time, writes it down, and takes one that ends without an answer as a breach. */
final class WireLog {

    private static final int LONGEST_BODY = 2000;

    private final Transcript transcript;
    private final CallGuard guard;

    WireLog(Transcript transcript, CallGuard guard) {
        this.transcript = transcript;
        this.guard = guard;
    }

    /** What a body says, as far as it is worth keeping. */
    static String cut(String body) {
        return body.length() <= LONGEST_BODY
                ? body
                : body.substring(0, LONGEST_BODY) + "… (" + body.length() + " characters)";
    }

    @SuppressWarnings("unchecked") // the guard hands back what the exchange gave it
    <T> T exchange(String request, Map<String, ?> sent, Callable<T> exchange, Function<T, ?> told) {
        long begun = System.nanoTime();
        CallGuard.Outcome outcome = guard.call(request, exchange);
        boolean answered = !outcome.timedOut() && outcome.thrown() == null;
        CallGuard.Outcome shown =
                answered ? new CallGuard.Outcome(told.apply((T) outcome.value()), null, false) : outcome;
        transcript.call(new Transcript.Call(
                request, List.copyOf(sent.keySet()), List.copyOf(sent.values()), shown, System.nanoTime() - begun));
        if (!answered) {
            throw unanswered(request, outcome);
        }
        return (T) outcome.value();
    }

    void note(String text) {
        transcript.note(text);
    }

    private ContractBreach unanswered(String request, CallGuard.Outcome outcome) {
        if (outcome.thrown() instanceof ContractBreach breach) {
            return breach;
        }
        String expected = "an answer within " + guard.limit().toMillis() + " ms";
        String seen =
                outcome.timedOut() ? "none; it was given up" : outcome.thrown().toString();
        return new ContractBreach(request, expected, seen, outcome.thrown());
    }
}
