package org.virttck.report.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.virttck.report.catalogue.CatalogueReader;

class PolicyCheckTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");

    private final PolicyCheck check = new PolicyCheck(CatalogueReader.read(), DAY);
    private final Policy previous = PolicyFiles.policy("2026.05");

    @Test
    void theShippedPoliciesAreSound() {
        assertEquals(List.of(), check.findings(PolicyFiles.policy("2026.11"), Optional.of(previous)));
        assertEquals(List.of(), check.findings(previous, Optional.empty()));
    }

    @Test
    void unknownWordsAreNamedWithWhatWasMeant() {
        assertFindings(
                List.of(
                        "profiles.vm.required[4]: unknown chapter powers; did you mean power?",
                        "profiles.vm.required[5]: unknown capability REBOOTS; did you mean REBOOT?",
                        "profiles.vm.required[6]: unknown rule power.off-is-idempotnt; did you mean power.off-is-idempotent?",
                        "flags[0].rule: unknown rule volumes.an-operation-that-no-chapter-has; ./virt-tck rules lists what there is",
                        "waivers[0].rule: unknown rule power.off-is-idempotant; did you mean power.off-is-idempotent?"),
                policy -> {
                    list(policy, "vm", "required")
                            .set(4, "powers")
                            .set(5, "REBOOTS")
                            .set(6, "power.off-is-idempotnt");
                    object(policy, "/flags/0").put("rule", "volumes.an-operation-that-no-chapter-has");
                    object(policy, "/waivers/0").put("rule", "power.off-is-idempotant");
                });
    }

    @Test
    void flagsAndWaiversEnd() {
        assertFindings(
                List.of(
                        "flags[0].notAfter: the flag was over on 2026-11-29: remove it, or renew it with a reason",
                        "waivers[0].notAfter: the waiver 2026-11-001 was over on 2026-11-29:"
                                + " remove it, or renew it with a reason"),
                policy -> {
                    object(policy, "/flags/0").put("notAfter", "2026-11-29");
                    object(policy, "/waivers/0").put("notAfter", "2026-11-29");
                });
        assertFindings(List.of(), policy -> object(policy, "/flags/0").put("notAfter", "2026-11-30"));
    }

    @Test
    void nothingIsSaidTwice() {
        assertFindings(
                List.of(
                        "profiles.container.advisory[1]: the profile says more than once what becomes of power",
                        "flags[1].rule: a second flag for resilience.calls-return",
                        "waivers[1].id: a second waiver 2026-11-001"),
                policy -> {
                    list(policy, "container", "advisory").add("power");
                    policy.withArray("flags").add(policy.at("/flags/0").deepCopy());
                    policy.withArray("waivers").add(policy.at("/waivers/0").deepCopy());
                });
    }

    @Test
    void partsFitEachOther() {
        assertFindings(
                List.of(
                        "metadata.graceUntil: 2026-10-31 is before effectiveFrom, 2026-11-01:"
                                + " the policy before it would end before this one begins",
                        "profiles.bare-metal.required: nothing is required: every driver would be eligible",
                        "profiles.secure-guest.addsTo: unknown profile wm; did you mean vm?",
                        "profiles.host-evacuation.addsTo: secure-guest is an add-on itself:"
                                + " name the profile that it adds to",
                        "thresholds.assuranceFloor.metal: unknown profile metal; known are vm, container, bare-metal,"
                                + " secure-guest, host-evacuation",
                        "kits: empty, so that reports of any kit would count:"
                                + " an approved policy names the releases that do"),
                policy -> {
                    object(policy, "/metadata").put("graceUntil", "2026-10-31").put("status", "approved");
                    list(policy, "bare-metal", "required").removeAll();
                    object(policy, "/profiles/secure-guest").put("addsTo", "wm");
                    object(policy, "/profiles/host-evacuation").put("addsTo", "secure-guest");
                    object(policy, "/thresholds/assuranceFloor").put("metal", "A0");
                });
        assertFindings(
                List.of(
                        "metadata.graceUntil: there is no grace without a policy before it: say which by \"supersedes\""),
                policy -> object(policy, "/metadata").remove("supersedes"));
    }

    @Test
    void aRuleIsAdvisoryBeforeItIsRequired() {
        assertSteps(
                List.of("profiles.bare-metal.required[8]: console.output-is-bounded is required before it was advisory:"
                        + " 2026.05 does not have it"),
                policy -> list(policy, "bare-metal", "required").add("console.output-is-bounded"));
    }

    @Test
    void aRuleIsDeprecatedBeforeItIsRemoved() {
        String fault = " is removed before it was deprecated: 2026.05 requires it";
        assertSteps(
                List.of("profiles.container.removed[0]: power.off-is-idempotent" + fault),
                policy -> list(policy, "container", "removed").add("power.off-is-idempotent"));
        assertSteps(
                List.of(
                        "profiles.bare-metal: compatibility.every-facet-is-there" + fault,
                        "profiles.bare-metal: compatibility.undeclared-is-unsupported-for-any-argument" + fault,
                        "profiles.bare-metal: compatibility.metadata-is-no-command" + fault),
                policy -> list(policy, "bare-metal", "required").remove(6));
    }

    @Test
    void theOtherPolicyIsTheOneBefore() {
        assertSteps(
                List.of("metadata.supersedes: must be 2026.05, the policy that it is compared with"),
                policy -> object(policy, "/metadata").put("supersedes", "2025.11"));
    }

    private void assertFindings(List<String> findings, Consumer<ObjectNode> spoil) {
        assertEquals(findings, findings(spoil, Optional.empty()));
    }

    private void assertSteps(List<String> findings, Consumer<ObjectNode> spoil) {
        assertEquals(findings, findings(spoil, Optional.of(previous)));
    }

    private List<String> findings(Consumer<ObjectNode> spoil, Optional<Policy> before) {
        ObjectNode document = PolicyFiles.document("2026.11");
        spoil.accept(document);
        return check.findings(PolicyFiles.read(document), before).stream()
                .map(PolicyFinding::toString)
                .toList();
    }

    private static ArrayNode list(ObjectNode policy, String profile, String demand) {
        return (ArrayNode) policy.at("/profiles/%s/%s".formatted(profile, demand));
    }

    private static ObjectNode object(ObjectNode policy, String pointer) {
        return (ObjectNode) policy.at(pointer);
    }
}
