package org.virttck.report.decide;

import java.time.LocalDate;
import java.util.List;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.policy.Policy;
import org.virttck.report.policy.Profile;
import org.virttck.report.policy.Waiver;

/**
 * All that a decision depends on.
 *
 * @param submissions what was handed in
 * @param policy by which to decide; its words are those of the catalogue
 * @param profile of the policy
 * @param waivers besides those of the policy
 * @param keys that are enrolled
 * @param asOf day of the decision
 * @param catalogue the rules
 */
public record DecisionInput(
        Submissions submissions,
        Policy policy,
        Profile profile,
        List<Waiver> waivers,
        KeyRegister keys,
        LocalDate asOf,
        Catalogue catalogue) {

    /** Takes a copy, and refuses reports that answer the same challenge. */
    public DecisionInput {
        submissions = submissions.withoutRivals();
        waivers = List.copyOf(waivers);
    }

    /**
     * The same question about other reports.
     *
     * @param others what was handed in instead
     * @return a new input
     */
    public DecisionInput with(Submissions others) {
        return new DecisionInput(others, policy, profile, waivers, keys, asOf, catalogue);
    }

    /**
     * The same question under another policy.
     *
     * @param other policy
     * @param profileOfOther one of its profiles
     * @return a new input
     */
    public DecisionInput with(Policy other, Profile profileOfOther) {
        return new DecisionInput(submissions, other, profileOfOther, waivers, keys, asOf, catalogue);
    }
}
