package org.virttck.specs.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Makes a history that cannot be explained small and readable. */
final class Timeline {

    private Timeline() {}

    /**
     * The part of a history that still cannot be explained: nothing after the first answer that makes it so, and no read
     * that does not matter. Changes stay: without them what followed would be wrong for another reason.
     */
    static List<TimedCall> smallest(List<TimedCall> calls, Predicate<List<TimedCall>> isExplained) {
        List<TimedCall> rest = beginning(calls, isExplained);
        for (TimedCall call : List.copyOf(rest)) {
            List<TimedCall> without =
                    rest.stream().filter(other -> !other.equals(call)).toList();
            if (call.isRead() && !isExplained.test(without)) {
                rest = without;
            }
        }
        return rest;
    }

    private static List<TimedCall> beginning(List<TimedCall> calls, Predicate<List<TimedCall>> isExplained) {
        TreeSet<Integer> ends = new TreeSet<>();
        calls.forEach(call -> ends.add(call.ended()));
        for (int moment : ends) {
            List<TimedCall> until = calls.stream()
                    .filter(call -> call.begun() <= moment)
                    .map(call -> call.asSeenAt(moment))
                    .toList();
            if (!isExplained.test(until)) {
                return until;
            }
        }
        return calls;
    }

    /** One line a call, with the time from left to right. */
    static String told(List<TimedCall> calls) {
        List<Integer> moments = new ArrayList<>(new TreeSet<>(calls.stream()
                .flatMap(call -> List.of(call.begun(), call.ended()).stream())
                .toList()));
        StringBuilder lines = new StringBuilder();
        for (TimedCall call : calls) {
            int from = moments.indexOf(call.begun());
            int to = moments.indexOf(call.ended());
            lines.append("\n  caller ").append(call.caller()).append("  ").append(" ".repeat(from));
            lines.append('[').append("=".repeat(to - from - 1)).append(call.isUnderWay() ? '>' : ']');
            lines.append(" ".repeat(moments.size() - to - 1)).append("  ").append(call.operation());
            lines.append(": ").append(call.isUnderWay() ? "still under way" : call.answer());
        }
        return lines.toString();
    }
}
