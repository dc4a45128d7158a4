package org.virttck.report.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.decide.Decision.Driver;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.policy.Demand;
import org.virttck.report.policy.ProfileRules;

/** Decides. The same input leads to the same decision, whatever the order of reports, rules and waivers. */
public final class Decider {

    private final DecisionInput input;
    private final Admission admission;

    private Decider(DecisionInput input) {
        this.input = input;
        this.admission = Admission.of(input);
    }

    /**
     * Decides.
     *
     * @param input all that it depends on
     * @return the decision
     */
    public static Decision decide(DecisionInput input) {
        return new Decider(input).decision();
    }

    private Decision decision() {
        List<Submission> admitted = admission.admitted();
        return new Decision(
                input.policy().metadata(),
                input.policy().sha256(),
                input.asOf(),
                admitted.isEmpty() ? new Driver("", "") : driver(admitted.get(0).report()),
                admitted.isEmpty() ? List.of() : subjects(admitted.get(0).report()),
                admitted.stream().map(Submission::sha256).toList(),
                admission.refused(),
                new AssuranceRequirement(input, admitted).level(),
                explanation(admitted));
    }

    private Explanation explanation(List<Submission> admitted) {
        List<Explanation> requirements = new ArrayList<>();
        requirements.add(new ReportRequirements(input, admitted).sameSubject());
        if (requirements.get(0).mark().isGood()) {
            requirements.addAll(demands(admitted));
        }
        return new Explanation(
                Kind.PROFILE,
                Explanation.worst(requirements),
                input.profile().name(),
                "policy " + input.policy().metadata().id(),
                input.profile().place(),
                requirements);
    }

    private List<Explanation> demands(List<Submission> admitted) {
        ProfileRules rules = ProfileRules.of(input.policy(), input.profile(), input.catalogue());
        RuleRequirements ofRules = new RuleRequirements(input, rules, admitted);
        ReportRequirements ofReports = new ReportRequirements(input, admitted);
        List<Explanation> demands = new ArrayList<>();
        demands.add(ofRules.binding(Demand.REQUIRED));
        if (!rules.rules(Demand.DEPRECATED).isEmpty()) {
            demands.add(ofRules.binding(Demand.DEPRECATED));
        }
        if (!rules.requiredCapabilities().isEmpty()) {
            demands.add(ofRules.capabilities());
        }
        demands.add(ofRules.advisory());
        demands.add(ofReports.kits());
        demands.add(ofReports.age());
        demands.add(ofReports.controls());
        demands.add(new AssuranceRequirement(input, admitted).explanation());
        return demands;
    }

    private static Driver driver(Report report) {
        return new Driver(report.driver().name(), report.driver().version());
    }

    private static List<Artifact> subjects(Report report) {
        return report.subjects().stream()
                .sorted(Comparator.comparing(Artifact::name).thenComparing(Artifact::sha256))
                .toList();
    }
}
