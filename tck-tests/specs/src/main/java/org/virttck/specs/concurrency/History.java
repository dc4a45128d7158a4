package org.virttck.specs.concurrency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.judge.ContractBreach;
import org.virttck.harness.record.Tape;

/** Writes down who called what, between which other calls, and what it came to. */
final class History {

    private final Tape tape;
    private final List<TimedCall> ended = new ArrayList<>();
    private final Map<Integer, Beginning> underWay = new TreeMap<>();
    private int clock;
    private List<String> stuck = List.of();

    private record Beginning(String operation, int number, Duration at) {

        String told(int caller, Duration now) {
            return "caller " + caller + " in " + operation + " for "
                    + now.minus(at).toMillis() + " ms";
        }
    }

    History(Tape tape) {
        this.tape = tape;
    }

    /** Calls, unless a call before it has not returned: then the history is over. */
    void call(int caller, String operation, Supplier<String> call) {
        if (!begins(caller, operation)) {
            return;
        }
        String answer;
        try {
            answer = call.get();
        } catch (VirtDriverException refusal) {
            answer = refusal.code() + ": " + refusal.getMessage();
        } catch (ContractBreach breach) {
            answer = breach.getMessage() + ": " + breach.getActual().getStringRepresentation();
            noteStuck(answer);
        }
        ends(caller, answer);
    }

    /** All calls that have ended, in the order of their beginnings. */
    List<TimedCall> calls() {
        return tape.step(at ->
                ended.stream().sorted(Comparator.comparingInt(TimedCall::begun)).toList());
    }

    /** The calls that were under way, and for how long, when one of them was given up; empty when all returned. */
    List<String> stuck() {
        return tape.step(at -> stuck);
    }

    private boolean begins(int caller, String operation) {
        return tape.step(at -> {
            if (stuck.isEmpty()) {
                underWay.put(caller, new Beginning(operation, clock++, at));
            }
            return stuck.isEmpty();
        });
    }

    private void ends(int caller, String answer) {
        tape.step(at -> {
            Beginning beginning = underWay.remove(caller);
            return ended.add(new TimedCall(caller, beginning.operation(), beginning.number(), clock++, answer));
        });
    }

    private void noteStuck(String answer) {
        tape.step(now -> {
            if (stuck.isEmpty() && answer.contains("no return")) {
                stuck = underWay.entrySet().stream()
                        .map(entry -> entry.getValue().told(entry.getKey(), now))
                        .toList();
            }
            return stuck;
        });
    }
}
