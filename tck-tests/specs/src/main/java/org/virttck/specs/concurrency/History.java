package org.virttck.specs.concurrency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.judge.ContractBreach;

/** Writes down who called what, between which other calls, and what it came to. */
final class History {

    private final List<TimedCall> ended = new ArrayList<>();
    private final Map<Integer, Beginning> underWay = new TreeMap<>();
    private int clock;
    private List<String> stuck = List.of();

    private record Beginning(String operation, int number, long nanos) {

        String told(int caller, long now) {
            return "caller " + caller + " in " + operation + " for " + (now - nanos) / 1_000_000 + " ms";
        }
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
    synchronized List<TimedCall> calls() {
        return ended.stream().sorted(Comparator.comparingInt(TimedCall::begun)).toList();
    }

    /** The calls that were under way, and for how long, when one of them was given up; empty when all returned. */
    synchronized List<String> stuck() {
        return stuck;
    }

    private synchronized boolean begins(int caller, String operation) {
        if (stuck.isEmpty()) {
            underWay.put(caller, new Beginning(operation, clock++, System.nanoTime()));
        }
        return stuck.isEmpty();
    }

    private synchronized void ends(int caller, String answer) {
        Beginning beginning = underWay.remove(caller);
        ended.add(new TimedCall(caller, beginning.operation(), beginning.number(), clock++, answer));
    }

    private synchronized void noteStuck(String answer) {
        if (stuck.isEmpty() && answer.contains("no return")) {
            long now = System.nanoTime();
            stuck = underWay.entrySet().stream()
                    .map(entry -> entry.getValue().told(entry.getKey(), now))
                    .toList();
        }
    }
}
