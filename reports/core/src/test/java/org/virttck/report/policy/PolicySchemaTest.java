package org.virttck.report.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.report.json.InvalidJsonException;

/** The schema and the reader take the same documents, and say of the others where they are spoilt. */
class PolicySchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026.05", "2026.11"})
    void shippedPoliciesAreTaken(String id) {
        assertEquals(Map.of(), PolicyFiles.problems(PolicyFiles.document(id)));
        assertEquals(id, PolicyFiles.policy(id).metadata().id());
    }

    @Test
    void aPolicyWithEveryMemberIsTaken() {
        assertEquals(Map.of(), PolicyFiles.problems(PolicyFiles.complete()));
        assertEquals(2, PolicyFiles.read(PolicyFiles.complete()).waivers().size());
        assertTrue(Mutation.of(PolicyFiles.complete()).size() > 200);
    }

    static Stream<Mutation> mutations() {
        return Mutation.of(PolicyFiles.complete()).stream();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aSpoiltPolicyIsRefusedWhereItIsSpoilt(Mutation mutation) {
        JsonNode spoilt = mutation.applied(PolicyFiles.complete());
        Map<String, String> problems = PolicyFiles.problems(spoilt);
        if (mutation.optional()) {
            assertEquals(Map.of(), problems);
            PolicyFiles.read(spoilt);
            return;
        }
        assertFalse(problems.isEmpty(), "the schema takes it");
        String member = lastName(mutation.place());
        assertTrue(problems.toString().contains(member), () -> "the schema does not name " + member + ": " + problems);
        String refusal = assertThrows(InvalidJsonException.class, () -> PolicyFiles.read(spoilt))
                .getMessage();
        assertTrue(refusal.startsWith(placeOfRefusal(mutation)), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-1-1", "tomorrow", ""})
    void aDayThatIsNoneIsRefused(String day) {
        ObjectNode policy = PolicyFiles.complete();
        ((ObjectNode) policy.get("metadata")).put("graceUntil", day);
        String refusal = assertThrows(InvalidJsonException.class, () -> PolicyFiles.read(policy))
                .getMessage();
        assertEquals("metadata.graceUntil: \"%s\" is not a day such as 2026-11-30".formatted(day), refusal);
    }

    @Test
    void aMistypedMemberIsSaidToBeOne() {
        ObjectNode policy = PolicyFiles.complete();
        policy.set("weivers", policy.remove("waivers"));
        assertEquals("weivers: unknown member; did you mean \"waivers\"?", refusal(policy));
    }

    @Test
    void aWaiverIsForOneDriver() {
        ObjectNode policy = PolicyFiles.complete();
        ((ObjectNode) policy.at("/waivers/0/when")).putObject("subject").put("sha256", "0".repeat(64));
        assertEquals(
                "waivers[0].when: a waiver is for one driver: say which by either \"subject\" or \"driver\"",
                refusal(policy));
        assertFalse(PolicyFiles.problems(policy).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASS", "SKIPPED", "NOT_APPLICABLE"})
    void whatIsNoFailureCannotBeWaived(String verdict) {
        ObjectNode policy = PolicyFiles.complete();
        ((ObjectNode) policy.at("/waivers/0/sentinel")).put("verdict", verdict);
        assertEquals(
                "waivers[0].sentinel.verdict: \"%s\" is nothing to waive; FAIL, ERROR and INCONCLUSIVE are"
                        .formatted(verdict),
                refusal(policy));
        assertFalse(PolicyFiles.problems(policy).isEmpty());
    }

    @Test
    void emptyPartsAreRefused() {
        ObjectNode policy = PolicyFiles.complete();
        ((ObjectNode) policy.at("/waivers/0/sentinel")).putArray("specs");
        assertEquals("waivers[0].sentinel.specs: empty: name the specs that are known to fail", refusal(policy));
        policy.putObject("profiles");
        assertEquals("profiles: no profile: nothing could be decided", refusal(policy));
        assertTrue(PolicyFiles.problems(policy).containsKey("/profiles"));
    }

    @Test
    void aWordOfNoFormIsRefused() {
        ObjectNode policy = PolicyFiles.complete();
        ((ObjectNode) policy.at("/profiles/vm")).putArray("removed").add("Power!");
        assertEquals(
                "profiles.vm.removed[0]: \"Power!\" is not the form of a rule, a chapter or a capability",
                refusal(policy));
        assertTrue(PolicyFiles.problems(policy).containsKey("/profiles/vm/removed/0"));
    }

    private static String refusal(JsonNode policy) {
        return assertThrows(InvalidJsonException.class, () -> PolicyFiles.read(policy))
                .getMessage();
    }

    private static String lastName(String place) {
        String withoutIndex = place.replaceAll("\\[\\d+]$", "");
        return withoutIndex.substring(withoutIndex.lastIndexOf('.') + 1);
    }

    /** Without either of its two halves, the condition of a waiver is wrong as a whole. */
    private static String placeOfRefusal(Mutation mutation) {
        boolean half = mutation.what().equals("without") && mutation.place().matches(".*\\.when\\.(subject|driver)");
        return half ? mutation.place().substring(0, mutation.place().lastIndexOf('.')) : mutation.place();
    }
}
