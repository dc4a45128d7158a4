package org.virttck.report.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.virttck.driver.Capability;
import org.virttck.report.Verdict;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.policy.Demand;
import org.virttck.report.policy.ProfileRules;
import org.virttck.report.policy.ProfileRules.Clause;

/** What is demanded of the driver itself: rules and capabilities. */
final class RuleRequirements {

    private final ProfileRules rules;
    private final List<Submission> admitted;
    private final RuleJudge judge;

    RuleRequirements(DecisionInput input, ProfileRules rules, List<Submission> admitted) {
        this.rules = rules;
        this.admitted = admitted;
        this.judge = new RuleJudge(input, admitted, rules.requiredCapabilities().keySet());
    }

    Explanation binding(Demand demand) {
        List<Explanation> judged = judged(demand);
        boolean proven = demand != Demand.REQUIRED || judged.stream().anyMatch(RuleRequirements::passedSomewhere);
        Mark mark = proven ? Explanation.worst(judged) : Mark.NOT_MET;
        String detail = proven ? tally(judged) : "none of %d rules was seen to pass".formatted(judged.size());
        return new Explanation(Kind.REQUIREMENT, mark, demand.word(), detail, "", judged);
    }

    Explanation advisory() {
        List<Explanation> judged = judged(Demand.ADVISORY);
        return new Explanation(
                Kind.REQUIREMENT,
                Explanation.worst(judged).isGood() ? Mark.MET : Mark.NOTED,
                Decision.ADVISORY,
                tally(judged) + " (not needed)",
                "",
                judged);
    }

    Explanation capabilities() {
        List<Explanation> declared = new ArrayList<>();
        rules.requiredCapabilities().forEach((capability, clause) -> declared.add(declared(capability, clause)));
        long met = count(declared, Mark.MET);
        return Explanation.requirement(
                "capabilities", "%d of %d declared".formatted(met, declared.size()), "", declared);
    }

    private Explanation declared(Capability capability, Clause clause) {
        boolean everywhere = admitted.stream()
                .allMatch(submission -> submission.report().driver().declared().contains(capability));
        return new Explanation(
                Kind.CAPABILITY,
                everywhere ? Mark.MET : Mark.NOT_MET,
                capability.name(),
                everywhere ? "is declared" : "is not declared in every report",
                clause.words(),
                List.of());
    }

    private List<Explanation> judged(Demand demand) {
        return rules.rules(demand).entrySet().stream()
                .map((Map.Entry<String, Clause> rule) -> judge.judge(rule.getKey(), rule.getValue()))
                .toList();
    }

    private static boolean passedSomewhere(Explanation rule) {
        return rule.because().stream().anyMatch(ground -> ground.name().equals(Verdict.PASS.name()));
    }

    private static String tally(List<Explanation> judged) {
        long excused = count(judged, Mark.EXCUSED);
        return "%d of %d rules hold%s"
                .formatted(
                        count(judged, Mark.MET), judged.size(), excused == 0 ? "" : ", %d excused".formatted(excused));
    }

    private static long count(List<Explanation> parts, Mark mark) {
        return parts.stream().filter(part -> part.mark() == mark).count();
    }
}
