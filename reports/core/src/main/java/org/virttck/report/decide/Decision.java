package org.virttck.report.decide;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virttck.report.Report.Artifact;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.policy.Assurance;
import org.virttck.report.policy.PolicyMetadata;

/**
 * Whether a driver is eligible under a policy, and why.
 *
 * @param policy by which it was decided
 * @param policySha256 digest of the policy
 * @param asOf day of the decision
 * @param driver name and version as the reports have them; empty when no report counts
 * @param subjects what was tested; none when no report counts
 * @param reports digests of the reports that count, in ascending order
 * @param refused files that decide nothing, in ascending order of their digests
 * @param assurance how much stands behind the weakest report
 * @param explanation the profile, and all that its mark rests on
 */
public record Decision(
        PolicyMetadata policy,
        String policySha256,
        LocalDate asOf,
        Driver driver,
        List<Artifact> subjects,
        List<String> reports,
        List<Refusal> refused,
        Assurance assurance,
        Explanation explanation) {

    /** Name of the part that decides nothing. */
    static final String ADVISORY = "advisory";

    /** Takes copies. */
    public Decision {
        subjects = List.copyOf(subjects);
        reports = List.copyOf(reports);
        refused = List.copyOf(refused);
    }

    /** A driver as its reports name it. */
    public record Driver(String name, String version) {}

    /**
     * Whether the driver is eligible.
     *
     * @return true when all that is required is met or excused
     */
    public boolean eligible() {
        return explanation.mark().isGood();
    }

    /**
     * The profile by which it was decided.
     *
     * @return its name
     */
    public String profile() {
        return explanation.name();
    }

    /**
     * The outcome in a sentence.
     *
     * @return as {@code not eligible for "vm" of 2026.11}
     */
    public String headline() {
        return "%s for \"%s\" of %s".formatted(eligible() ? "eligible" : "not eligible", profile(), policy.id());
    }

    /**
     * What each binding rule and requirement came to.
     *
     * @return marks by name, in the order of the decision
     */
    Map<String, Mark> bindingMarks() {
        Map<String, Mark> marks = new LinkedHashMap<>();
        explanation.because().stream()
                .filter(requirement -> !requirement.name().equals(ADVISORY))
                .flatMap(Explanation::all)
                .filter(part -> part.kind() == Kind.RULE
                        || part.kind() == Kind.CAPABILITY
                        || (part.kind() == Kind.REQUIREMENT && !restsOnRules(part)))
                .forEach(part -> marks.put(part.name(), part.mark()));
        return marks;
    }

    private static boolean restsOnRules(Explanation requirement) {
        return requirement.because().stream()
                .anyMatch(part -> part.kind() == Kind.RULE || part.kind() == Kind.CAPABILITY);
    }
}
