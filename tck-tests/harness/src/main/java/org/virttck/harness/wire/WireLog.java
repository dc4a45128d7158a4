package org.virttck.harness.wire;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.virttck.driver.DriverSettings;
import org.virttck.harness.judge.ContractBreach;
import org.virttck.harness.record.Call;
import org.virttck.harness.record.CallGuard;
import org.virttck.harness.record.Tape;

/** Bounds each exchange in time, writes it down, and takes one that ends without an answer as a breach. */
final class WireLog {

    private static final int LONGEST_BODY = 2000;
    private static final String HIDDEN = "\"(hidden)\"";

    private final Tape tape;
    private final Duration limit;
    private final DriverSettings settings;

    WireLog(Tape tape, Duration limit, DriverSettings settings) {
        this.tape = tape;
        this.limit = limit;
        this.settings = settings;
    }

    /** What a body says, as far as it is worth keeping. */
    static String cut(String body) {
        return body.length() <= LONGEST_BODY
                ? body
                : body.substring(0, LONGEST_BODY) + "… (" + body.length() + " characters)";
    }

    /** A body with the operator's settings by their names alone: what they are may be secret. */
    String shown(String body) {
        String shown = body;
        for (Map.Entry<String, String> setting : settings.values().entrySet()) {
            String name = TextNode.valueOf(setting.getKey()) + ":";
            shown = shown.replace(name + TextNode.valueOf(setting.getValue()), name + HIDDEN);
        }
        return cut(shown);
    }

    <T> T exchange(String request, Map<String, ?> sent, Callable<T> exchange, Function<T, ?> told) {
        AtomicReference<T> answer = new AtomicReference<>();
        CallGuard.Outcome outcome =
                tape.call(new Call(request, List.copyOf(sent.keySet()), List.copyOf(sent.values()), Map.class, () -> {
                    T answered = exchange.call();
                    answer.set(answered);
                    return told.apply(answered);
                }));
        if (outcome.timedOut() || outcome.thrown() != null) {
            throw unanswered(request, outcome);
        }
        return answer.get();
    }

    void note(String text) {
        tape.note(text);
    }

    private ContractBreach unanswered(String request, CallGuard.Outcome outcome) {
        if (outcome.thrown() instanceof ContractBreach breach) {
            return breach;
        }
        String expected = "an answer within " + limit.toMillis() + " ms";
        String seen =
                outcome.timedOut() ? "none; it was given up" : outcome.thrown().toString();
        return new ContractBreach(request, expected, seen, outcome.thrown());
    }
}
