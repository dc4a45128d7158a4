package org.virttck.report.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.virttck.report.ShortDigest;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.policy.Assurance;

/** How much stands behind the reports, and whether that is enough: a chain is as strong as its weakest report. */
record AssuranceRequirement(DecisionInput input, List<Submission> admitted) {

    Assurance level() {
        return admitted.stream()
                .map(submission -> standing(submission).level())
                .min(Comparator.naturalOrder())
                .orElse(Assurance.A0);
    }

    Explanation explanation() {
        Assurance floor = input.policy().thresholds().floorOf(input.profile().name());
        String clause = "thresholds.assuranceFloor." + input.profile().name();
        List<Explanation> reports = admitted.stream()
                .map(submission -> {
                    Standing standing = standing(submission);
                    Mark mark = standing.level().compareTo(floor) >= 0 ? Mark.MET : Mark.NOT_MET;
                    return new Explanation(
                            Kind.REPORT, mark, ShortDigest.of(submission.sha256()), standing.text(), clause, List.of());
                })
                .toList();
        return Explanation.requirement(
                "assurance", "%s, at least %s is needed".formatted(level(), floor), clause, reports);
    }

    private record Standing(Assurance level, String why, List<String> lacking) {

        String text() {
            return "%s, %s%s"
                    .formatted(
                            level,
                            why,
                            lacking.isEmpty() ? "" : "; the next level lacks " + String.join(", ", lacking));
        }
    }

    private Standing standing(Submission submission) {
        Optional<EnrolledKey> key = input.keys().find(submission.keyId());
        if (key.isEmpty()) {
            return new Standing(Assurance.A0, "self-asserted", List.of("an enrolled key"));
        }
        String why = "signed by " + key.get().organisation();
        List<String> lacking = lackingForLogged(submission);
        if (!lacking.isEmpty()) {
            return new Standing(Assurance.A1, why, lacking);
        }
        return submission.facts().contains(Fact.REPLAYED)
                ? new Standing(Assurance.A3, why + ", logged and replayed", List.of())
                : new Standing(Assurance.A2, why + ", logged", List.of("a replay of its evidence"));
    }

    private static List<String> lackingForLogged(Submission submission) {
        List<String> lacking = new ArrayList<>();
        if (submission.report().session().selfIssued() || !submission.facts().contains(Fact.FOUNDATION_CHALLENGE)) {
            lacking.add("a challenge of the foundation");
        }
        if (!submission.facts().contains(Fact.LOGGED)) {
            lacking.add("an entry in a log");
        }
        return lacking;
    }
}
