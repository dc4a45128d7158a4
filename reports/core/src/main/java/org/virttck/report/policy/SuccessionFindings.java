package org.virttck.report.policy;

import static org.virttck.report.policy.PolicyCheck.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;

/** Steps from one policy to the next that leave out the step between. */
record SuccessionFindings(Policy policy, Policy previous, Catalogue catalogue) {

    List<PolicyFinding> all() {
        Stream<PolicyFinding> rules = policy.profiles().values().stream()
                .filter(profile -> previous.profiles().containsKey(profile.name()))
                .flatMap(this::ofProfile);
        return Stream.concat(lineage(), rules).toList();
    }

    private Stream<PolicyFinding> lineage() {
        String before = previous.metadata().id();
        return when(
                !policy.metadata().supersedes().equals(Optional.of(before)),
                "metadata.supersedes",
                "must be %s, the policy that it is compared with".formatted(before));
    }

    private Stream<PolicyFinding> ofProfile(Profile profile) {
        ProfileRules now = ProfileRules.of(policy, profile, catalogue);
        ProfileRules then = ProfileRules.of(previous, previous.profiles().get(profile.name()), catalogue);
        return catalogue.rules().stream().flatMap(rule -> step(profile, rule, then, now));
    }

    private Stream<PolicyFinding> step(Profile profile, Rule rule, ProfileRules then, ProfileRules now) {
        Optional<Demand> before = then.find(rule.id()).map(ProfileRules.Clause::demand);
        Optional<Demand> after = now.find(rule.id()).map(ProfileRules.Clause::demand);
        boolean wasThere = before.isPresent() && before.get() != Demand.REMOVED;
        boolean isGone = after.isEmpty() || after.get() == Demand.REMOVED;
        return Stream.of(
                        when(
                                after.equals(Optional.of(Demand.REQUIRED)) && !wasThere,
                                placeOf(profile, rule, now),
                                "%s is required before it was advisory: %s does not have it"
                                        .formatted(
                                                rule.id(), previous.metadata().id())),
                        when(
                                isGone && before.filter(Demand.REQUIRED::equals).isPresent(),
                                placeOf(profile, rule, now),
                                "%s is removed before it was deprecated: %s requires it"
                                        .formatted(
                                                rule.id(), previous.metadata().id())))
                .flatMap(findings -> findings);
    }

    /** The entry that decides, or the profile when no entry speaks of the rule any more. */
    private static String placeOf(Profile profile, Rule rule, ProfileRules rules) {
        return rules.find(rule.id())
                .flatMap(clause -> Stream.of(Demand.values())
                        .flatMap(demand -> profile.entries(demand).stream())
                        .filter(entry -> clause.words().endsWith(": " + entry.word()))
                        .map(Entry::place)
                        .findFirst())
                .orElse(profile.place());
    }
}
