package org.virttck.report.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.policy.Flag;
import org.virttck.report.policy.ProfileRules.Clause;
import org.virttck.report.policy.Waiver;

/** Weighs what all reports say of a rule: each that ran it has to hold it, and one at least has to have run it. */
final class RuleJudge {

    private final DecisionInput input;
    private final List<Submission> admitted;
    private final Set<Capability> required;
    private final Map<String, Map<String, RuleResult>> results = new HashMap<>();

    RuleJudge(DecisionInput input, List<Submission> admitted, Set<Capability> required) {
        this.input = input;
        this.admitted = admitted;
        this.required = required;
        for (Submission submission : admitted) {
            Map<String, RuleResult> ofReport = new HashMap<>();
            submission.report().results().forEach(result -> ofReport.put(result.rule(), result));
            results.put(submission.sha256(), ofReport);
        }
    }

    Explanation judge(String id, Clause clause) {
        Rule rule = input.catalogue().find(id).orElseThrow();
        List<Hearing> hearings = hearings(rule);
        List<Holding> holdings = hearings.stream()
                .map(hearing -> hearing.holding(rule, required))
                .toList();
        List<Explanation> grounds = new ArrayList<>();
        for (int i = 0; i < hearings.size(); i++) {
            grounds.add(hearings.get(i).explanation(holdings.get(i)));
        }
        Optional<Flag> flag = flag(id);
        flag.map(this::explanation).ifPresent(grounds::add);
        boolean excused = flag.filter(this::holds).isPresent();
        return new Explanation(
                Kind.RULE, mark(holdings, excused), id, detail(rule, holdings, excused), clause.words(), grounds);
    }

    private List<Hearing> hearings(Rule rule) {
        List<WaiverRuling> rulings = Stream.concat(input.policy().waivers().stream(), input.waivers().stream())
                .filter(waiver -> waiver.rule().equals(rule.id()))
                .distinct()
                .sorted(Comparator.comparing(Waiver::id).thenComparing(Waiver::toString))
                .map(waiver -> new WaiverRuling(waiver, input.asOf(), lapsed(waiver)))
                .toList();
        return admitted.stream()
                .flatMap(submission -> result(submission, rule.id()).stream()
                        .map(result -> new Hearing(
                                submission,
                                result,
                                rulings.stream()
                                        .filter(ruling -> ruling.concerns(submission))
                                        .toList())))
                .toList();
    }

    private Optional<RuleResult> result(Submission submission, String rule) {
        return Optional.ofNullable(results.get(submission.sha256()).get(rule));
    }

    private boolean lapsed(Waiver waiver) {
        return admitted.stream()
                .filter(submission -> waiver.when().fits(submission.report()))
                .flatMap(submission -> result(submission, waiver.rule()).stream())
                .anyMatch(result -> result.verdict() == Verdict.PASS);
    }

    private static Mark mark(List<Holding> holdings, boolean excused) {
        boolean held = holdings.contains(Holding.HELD) || holdings.contains(Holding.WAIVED);
        if (!held || holdings.contains(Holding.NOT_HELD)) {
            return excused ? Mark.EXCUSED : Mark.NOT_MET;
        }
        return holdings.contains(Holding.WAIVED) ? Mark.EXCUSED : Mark.MET;
    }

    private static String detail(Rule rule, List<Holding> holdings, boolean excused) {
        if (holdings.contains(Holding.NOT_HELD)) {
            return excused
                    ? "does not hold, and does not count for now"
                    : "does not hold; no waiver, no flag covers that";
        }
        if (holdings.contains(Holding.WAIVED)) {
            return "fails as it is known to, and is waived";
        }
        if (!holdings.contains(Holding.HELD)) {
            return excused ? "was not tried, and does not count for now" : "was not tried in any report";
        }
        return rule.sentence();
    }

    private Optional<Flag> flag(String rule) {
        return input.policy().flags().stream()
                .filter(flag -> flag.rule().equals(rule))
                .max(Comparator.comparing(Flag::notAfter).thenComparing(Flag::reason));
    }

    private boolean holds(Flag flag) {
        return !input.asOf().isAfter(flag.notAfter());
    }

    private Explanation explanation(Flag flag) {
        String text = holds(flag)
                ? "until %s: %s".formatted(flag.notAfter(), flag.reason())
                : "was over on %s".formatted(flag.notAfter());
        return new Explanation(
                Kind.FLAG,
                holds(flag) ? Mark.EXCUSED : Mark.NOTED,
                flag.reasonCode(),
                text,
                "flags: " + flag.rule(),
                List.of());
    }
}
