package org.virttck.report.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.report.Report;
import org.virttck.report.SampleReport;
import org.virttck.report.ShortDigest;
import org.virttck.report.digest.Sha256;
import org.virttck.report.policy.Assurance;
import org.virttck.report.sign.SigningKey;

class AssuranceTest {

    private static final Set<Fact> LOGGED = Set.of(Fact.FOUNDATION_CHALLENGE, Fact.LOGGED);

    private final SigningKey key = SigningKey.generate();
    private final Report report = SampleReport.conformant();
    private final Report challenged = Reports.challenged(report);

    @Test
    void levelsRestOnFactsThatAreKnown() {
        assertEquals(
                "A0, self-asserted; the next level lacks an enrolled key", said(report, KeyRegister.none(), LOGGED));
        assertEquals(
                "A1, signed by Example Hypervisor Team; the next level lacks a challenge of the foundation, an entry in a log",
                said(report, Keys.enrolled(key), Set.of()));
        assertEquals(
                "A1, signed by Example Hypervisor Team; the next level lacks an entry in a log",
                said(challenged, Keys.enrolled(key), Set.of(Fact.FOUNDATION_CHALLENGE, Fact.REPLAYED)));
        assertEquals(
                "A2, signed by Example Hypervisor Team, logged; the next level lacks a replay of its evidence",
                said(challenged, Keys.enrolled(key), LOGGED));
        assertEquals(
                "A3, signed by Example Hypervisor Team, logged and replayed",
                said(challenged, Keys.enrolled(key), Set.of(Fact.FOUNDATION_CHALLENGE, Fact.LOGGED, Fact.REPLAYED)));
    }

    @Test
    void aChallengeThatTheKitIssuedItselfIsNone() {
        assertTrue(said(report, Keys.enrolled(key), LOGGED).startsWith("A1, "));
        assertTrue(said(challenged, Keys.enrolled(key), Set.of(Fact.LOGGED)).startsWith("A1, "));
    }

    @ParameterizedTest
    @CsvSource({"A0, true", "A1, true", "A2, false", "A3, false"})
    void theFloorOfTheProfileDecides(Assurance floor, boolean eligible) {
        SmallPolicy policy = new SmallPolicy().with("\"vm\": \"A0\"", "\"vm\": \"%s\"".formatted(floor));
        Decision decision =
                Decider.decide(policy.about(List.of(signed(report, Set.of())), Keys.enrolled(key), List.of()));
        assertEquals(eligible, decision.eligible());
        assertEquals(Assurance.A1, decision.assurance());
    }

    @Test
    void theWeakestReportCounts() {
        SmallPolicy policy = new SmallPolicy().with("\"vm\": \"A0\"", "\"vm\": \"A1\"");
        Submission stranger = SmallPolicy.submitted(report);
        Decision decision = Decider.decide(
                policy.about(List.of(signed(report, Set.of()), stranger), Keys.enrolled(key), List.of()));
        assertFalse(decision.eligible());
        assertEquals(Assurance.A0, decision.assurance());
    }

    @Test
    void aKeyThatDoesNotCountSignsNothing() {
        assertEquals("is revoked since 2026-11-30", fault(Keys.revoked(key, "2026-11-30")));
        assertEquals("may be in other hands since 2026-10-01", fault(Keys.compromised(key, "2026-10-01")));
        assertEquals(
                "is not valid before 2026-11-02, and this is about 2026-11-01",
                fault(Keys.notBefore(key, "2026-11-02")));
        assertEquals(
                "is not valid after 2026-11-29, and this is about 2026-11-30", fault(Keys.notAfter(key, "2026-11-29")));
        assertEquals(
                "is not valid after 2026-10-31, and this is about 2026-11-01", fault(Keys.notAfter(key, "2026-10-31")));
    }

    @Test
    void aKeyCountsOnItsFirstAndLastDay() {
        for (KeyRegister register : List.of(
                Keys.notBefore(key, "2026-11-01"),
                Keys.notAfter(key, "2026-11-30"),
                Keys.revoked(key, "2026-12-01"),
                Keys.compromised(key, "2026-12-01"))) {
            assertTrue(decide(register).eligible());
        }
    }

    private String fault(KeyRegister register) {
        Decision decision = decide(register);
        assertFalse(decision.eligible());
        String fault = decision.refused().get(0).fault();
        String prefix = "key: %s ".formatted(ShortDigest.of(key.verifyingKey().keyId()));
        assertTrue(fault.startsWith(prefix), fault);
        return fault.substring(prefix.length());
    }

    private Decision decide(KeyRegister register) {
        return Decider.decide(new SmallPolicy().about(List.of(signed(report, Set.of())), register, List.of()));
    }

    private String said(Report said, KeyRegister keys, Set<Fact> facts) {
        Decision decision = Decider.decide(new SmallPolicy().about(List.of(signed(said, facts)), keys, List.of()));
        return decision.explanation().because().stream()
                .filter(part -> part.name().equals("assurance"))
                .findFirst()
                .orElseThrow()
                .because()
                .get(0)
                .detail();
    }

    private Submission signed(Report said, Set<Fact> facts) {
        return new Submission(Sha256.hex("signed " + said), key.verifyingKey().keyId(), said, facts);
    }
}
