package org.virttck.report.policy;

import static org.virttck.report.policy.PolicyCheck.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.report.policy.PolicyMetadata.Status;
import org.virttck.report.yaml.Suggestion;

/** Parts of a policy that do not fit each other. */
record StructureFindings(Policy policy) {

    List<PolicyFinding> all() {
        return Stream.of(
                        grace(),
                        policy.profiles().values().stream().flatMap(this::profile),
                        addOns().stream(),
                        floors(),
                        kits())
                .flatMap(findings -> findings)
                .toList();
    }

    List<PolicyFinding> addOns() {
        return policy.profiles().values().stream().flatMap(this::addOn).toList();
    }

    private Stream<PolicyFinding> grace() {
        PolicyMetadata metadata = policy.metadata();
        Stream<PolicyFinding> tooEarly = metadata.graceUntil().stream()
                .flatMap(end -> when(
                        end.isBefore(metadata.effectiveFrom()),
                        "metadata.graceUntil",
                        "%s is before effectiveFrom, %s: the policy before it would end before this one begins"
                                .formatted(end, metadata.effectiveFrom())));
        return Stream.concat(
                tooEarly,
                when(
                        metadata.graceUntil().isPresent()
                                && metadata.supersedes().isEmpty(),
                        "metadata.graceUntil",
                        "there is no grace without a policy before it: say which by \"supersedes\""));
    }

    private Stream<PolicyFinding> profile(Profile profile) {
        return when(
                profile.entries(Demand.REQUIRED).isEmpty()
                        && profile.entries(Demand.DEPRECATED).isEmpty(),
                profile.place() + ".required",
                "nothing is required: every driver would be eligible");
    }

    private Stream<PolicyFinding> addOn(Profile profile) {
        String place = profile.place() + ".addsTo";
        return profile.addsTo().stream().flatMap(base -> {
            Optional<Profile> found = Optional.ofNullable(policy.profiles().get(base));
            return found.isEmpty()
                    ? Stream.of(new PolicyFinding(place, unknownProfile(base)))
                    : when(
                            found.get().addsTo().isPresent(),
                            place,
                            base + " is an add-on itself: name the profile that it adds to");
        });
    }

    private Stream<PolicyFinding> floors() {
        return policy.thresholds().assuranceFloor().keySet().stream()
                .filter(name -> !policy.profiles().containsKey(name))
                .map(name -> new PolicyFinding("thresholds.assuranceFloor." + name, unknownProfile(name)));
    }

    private String unknownProfile(String name) {
        return "unknown profile %s%s"
                .formatted(
                        name,
                        Suggestion.nearest(name, policy.profiles().keySet())
                                .map("; did you mean %s?"::formatted)
                                .orElse("; known are "
                                        + String.join(", ", policy.profiles().keySet())));
    }

    private Stream<PolicyFinding> kits() {
        return when(
                policy.metadata().status() == Status.APPROVED && policy.kits().isEmpty(),
                "kits",
                "empty, so that reports of any kit would count: an approved policy names the releases that do");
    }
}
