package org.virttck.report.decide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What another policy would change for one report.
 *
 * @param report digest of the report
 * @param now the decision under the policy in force
 * @param then the decision under the other policy
 * @param red what would not be met any more
 * @param green what would be met, or not be demanded any more
 */
public record WhatIf(String report, Decision now, Decision then, List<String> red, List<String> green) {

    /** Takes copies. */
    public WhatIf {
        red = List.copyOf(red);
        green = List.copyOf(green);
    }

    /**
     * Decides each report by itself under both policies.
     *
     * @param now the question under the policy in force
     * @param then the same question under the other policy
     * @return in ascending order of the digests; reports that the verifier does not accept are left out
     */
    public static List<WhatIf> of(DecisionInput now, DecisionInput then) {
        return now.submissions().accepted().stream()
                .distinct()
                .sorted((one, other) -> one.sha256().compareTo(other.sha256()))
                .map(submission -> {
                    Submissions alone = new Submissions(List.of(submission), List.of());
                    return of(submission.sha256(), Decider.decide(now.with(alone)), Decider.decide(then.with(alone)));
                })
                .toList();
    }

    private static WhatIf of(String report, Decision now, Decision then) {
        Map<String, Mark> before = now.bindingMarks();
        Map<String, Mark> after = then.bindingMarks();
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return new WhatIf(
                report,
                now,
                then,
                names.stream()
                        .filter(name -> isGood(before, name) && !isGood(after, name))
                        .toList(),
                names.stream()
                        .filter(name -> !isGood(before, name) && isGood(after, name))
                        .toList());
    }

    /** What is not demanded is in nobody's way. */
    private static boolean isGood(Map<String, Mark> marks, String name) {
        return marks.getOrDefault(name, Mark.MET).isGood();
    }

    /**
     * Whether the other policy would take something away.
     *
     * @return true when the report makes its driver eligible now, and would not then
     */
    public boolean losesEligibility() {
        return now.eligible() && !then.eligible();
    }
}
