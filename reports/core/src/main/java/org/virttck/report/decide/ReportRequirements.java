package org.virttck.report.decide;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.virttck.report.Controls;
import org.virttck.report.FilesDigest;
import org.virttck.report.Report.Artifact;
import org.virttck.report.ShortDigest;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.policy.KitRelease;

/** What is demanded of reports as a whole. */
record ReportRequirements(DecisionInput input, List<Submission> admitted) {

    private static final String THRESHOLDS = "thresholds.";

    Explanation sameSubject() {
        Set<Set<Artifact>> subjects = new HashSet<>();
        admitted.forEach(
                submission -> subjects.add(new HashSet<>(submission.report().subjects())));
        List<Explanation> reports = admitted.stream()
                .map(submission -> ofReport(submission, Mark.MET, described(submission), ""))
                .toList();
        String detail = switch (subjects.size()) {
            case 0 -> "no report counts";
            case 1 -> reports.size() == 1 ? "one report" : "%d reports of the same files".formatted(reports.size());
            default -> "the reports are of different files: decide each by itself";
        };
        Mark mark = subjects.size() == 1 ? Mark.MET : Mark.NOT_MET;
        return new Explanation(Kind.REQUIREMENT, mark, "reports", detail, "", reports);
    }

    Explanation kits() {
        List<String> known =
                input.policy().kits().stream().map(KitRelease::sha256).toList();
        return known.isEmpty()
                ? new Explanation(
                        Kind.REQUIREMENT,
                        Mark.MET,
                        "kit",
                        "the policy names no releases, so that any counts",
                        "kits",
                        List.of())
                : ofEach("kit", "a release that the policy names", "kits", submission -> {
                    String digest = FilesDigest.of(submission.report().kit().jars());
                    return new Finding(known.contains(digest), "kit sha256 " + ShortDigest.of(digest));
                });
    }

    Explanation age() {
        int most = input.policy().thresholds().maxAgeDays();
        return ofEach("age", "at most %d days".formatted(most), THRESHOLDS + "maxAgeDays", submission -> {
            LocalDate run = LocalDate.ofInstant(submission.report().session().finishedAt(), ZoneOffset.UTC);
            long days = ChronoUnit.DAYS.between(run, input.asOf());
            String text = days < 0
                    ? "ended on %s, after the day of the decision".formatted(run)
                    : "ended on %s, %d days before".formatted(run, days);
            return new Finding(days >= 0 && days <= most, text);
        });
    }

    Explanation controls() {
        int least = input.policy().thresholds().controlsCaught();
        String clause = THRESHOLDS + "controlsCaught";
        return least == 0
                ? new Explanation(Kind.REQUIREMENT, Mark.MET, "controls", "none are demanded", clause, List.of())
                : ofEach(
                        "controls",
                        "at least %d negative controls caught".formatted(least),
                        clause,
                        submission -> caught(submission, least));
    }

    /** What only the report itself says of its controls counts for nothing. */
    private static Finding caught(Submission submission, int least) {
        Controls controls = submission.report().controls();
        return submission.facts().contains(Fact.CONTROLS_DRAWN_AGAIN)
                ? new Finding(
                        controls.caught() >= least, "%d of %d caught".formatted(controls.caught(), controls.seeded()))
                : new Finding(false, "chosen from another list: decide with the kit that made it");
    }

    private record Finding(boolean met, String text) {}

    private Explanation ofEach(String name, String detail, String clause, Function<Submission, Finding> look) {
        List<Explanation> findings = admitted.stream()
                .map(submission -> {
                    Finding finding = look.apply(submission);
                    return ofReport(submission, finding.met() ? Mark.MET : Mark.NOT_MET, finding.text(), clause);
                })
                .toList();
        return Explanation.requirement(name, detail, clause, findings);
    }

    private static Explanation ofReport(Submission submission, Mark mark, String detail, String clause) {
        return new Explanation(Kind.REPORT, mark, ShortDigest.of(submission.sha256()), detail, clause, List.of());
    }

    private static String described(Submission submission) {
        String freshness =
                submission.facts().contains(Fact.FOUNDATION_CHALLENGE) ? ", answers a challenge of the foundation" : "";
        return "%s %s on %s, %s%s, session %s"
                .formatted(
                        submission.report().driver().name(),
                        submission.report().driver().version(),
                        submission.report().driver().hypervisor(),
                        evidence(submission.facts()),
                        freshness,
                        submission.report().session().id());
    }

    private static String evidence(Set<Fact> facts) {
        if (facts.contains(Fact.REPLAYED)) {
            return "evidence replayed";
        }
        return facts.contains(Fact.EVIDENCE_SEEN) ? "evidence seen" : "evidence not at hand";
    }
}
