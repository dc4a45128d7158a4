package org.virttck.report.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.report.catalogue.Catalogue;

/** Finds what a policy says that cannot be meant. */
public final class PolicyCheck {

    private final Catalogue catalogue;
    private final LocalDate asOf;

    /**
     * A check.
     *
     * @param catalogue the rules that policies speak of
     * @param asOf the day by which flags and waivers are over or not
     */
    public PolicyCheck(Catalogue catalogue, LocalDate asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    /**
     * Looks at a policy.
     *
     * @param policy to look at
     * @param previous the policy that it replaces, when it is at hand
     * @return in the order of the document's parts; empty when nothing is wrong
     */
    public List<PolicyFinding> findings(Policy policy, Optional<Policy> previous) {
        List<PolicyFinding> findings = new ArrayList<>(new VocabularyFindings(catalogue).of(policy));
        findings.addAll(new StructureFindings(policy).all());
        findings.addAll(new DuplicateFindings(policy).all());
        findings.addAll(new ExpiryFindings(policy, asOf).all());
        if (findings.isEmpty() && previous.isPresent()) {
            findings.addAll(new SuccessionFindings(policy, previous.get(), catalogue).all());
        }
        return findings;
    }

    /**
     * Looks for what would make a policy demand less than it says: words that do not exist, and add-ons to nothing.
     *
     * @param policy to look at
     * @return empty when it can be decided by
     */
    public List<PolicyFinding> blocking(Policy policy) {
        List<PolicyFinding> findings = new ArrayList<>(new VocabularyFindings(catalogue).of(policy));
        findings.addAll(new StructureFindings(policy).addOns());
        return findings;
    }

    /**
     * Looks for rules that do not exist.
     *
     * @param waivers from a document of their own
     * @return empty when there are none
     */
    public List<PolicyFinding> unknownRules(Collection<Waiver> waivers) {
        VocabularyFindings vocabulary = new VocabularyFindings(catalogue);
        return waivers.stream().flatMap(vocabulary::of).toList();
    }

    static Stream<PolicyFinding> when(boolean wrong, String place, String message) {
        return wrong ? Stream.of(new PolicyFinding(place, message)) : Stream.empty();
    }
}
