package org.virttck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.report.Report.Failure;
import org.virttck.report.json.InvalidJsonException;

class StatementTest {

    private final Report report = SampleReport.withFailure();
    private final String written = new String(Statement.of(report).toBytes(), UTF_8);

    @Test
    void comesBackAsItWas() {
        Statement read = Statement.read(written.getBytes(UTF_8));

        assertEquals(report, read.report());
        assertEquals(report.counts(), read.counts());
    }

    @Test
    void isWrittenAlikeEachTime() {
        assertArrayEquals(Statement.of(SampleReport.withFailure()).toBytes(), written.getBytes(UTF_8));
        assertTrue(written.startsWith("{\"_type\":\"https://in-toto.io/Statement/v1\",\"subject\":[{\"name\":"));
        assertTrue(written.contains("\"predicateType\":\"" + Identifiers.PREDICATE_TYPE + "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "in-toto.io/Statement/v1 | in-toto.io/Statement/v2 | _type: must be \"https://in-toto.io/Statement/v1\"",
                "conformance-report/v1 | conformance-report/v2 | predicateType: must be \"https://virttck.example/attestation/conformance-report/v1\"",
                "\"verdict\":\"PASS\" | \"verdict\":\"PAS\" | predicate.results[0].verdict: unknown verdict \"PAS\"",
                "\"outcome\":\"PASS\" | \"outcome\":\"pass\" | predicate.results[0].specs[0].outcome: unknown verdict \"pass\"",
                "\"level\":\"MUST\" | \"level\":\"SHALL\" | predicate.results[0].level: unknown level \"SHALL\"",
                "\"driver.vendor-is-named\" | \"driver.name-is-stable\" | predicate.results[1].rule: a second result of \"driver.name-is-stable\"",
                "\"driver.name-is-stable\" | \"driver.nаme-is-stable\" | predicate.results[0].rule: \"driver.n\\u0430me-is-stable\" is not a rule id such as power.off-is-idempotent",
                "\"DriverSpec.nameIsStable\" | \"../nameIsStable\" | predicate.results[0].specs[0].id: \"../nameIsStable\" is not a spec id of letters, digits, dots, hyphens and underscores",
                "\"leaf\":0 | \"leaf\":-1 | predicate.results[0].specs[0].leaf: must be 0 or a positive integer",
                "\"PASS\":2 | \"PASS\":2.0 | predicate.counts.PASS: must be 0 or a positive integer",
                "\"PASS\":2 | \"WAIVED\":3 | predicate.counts.PASS: missing",
                "\"PASS\":2 | \"PASS\":2,\"WAIVED\":0 | predicate.counts.WAIVED: unknown verdict",
                "\"selfIssued\":true | \"selfIssued\":\"no\" | predicate.session.selfIssued: must be true or false",
                "2026-11-01T12:00:00Z | yesterday | predicate.session.startedAt: \"yesterday\" is not a point in time such as 2026-11-01T12:00:00Z",
                "\"declared\":[\"REBOOT\"] | \"declared\":[\"FLY\"] | predicate.driver.capabilities.declared[0]: unknown capability \"FLY\"",
                "\"predicate\": | \"predicat\": | predicate: missing",
            })
    void refusesWithThePath(String original, String forged, String message) {
        assertEquals(message, refusal(original, forged));
    }

    @Test
    void refusesASecondKeyOfTheSameName() {
        assertEquals(
                "line 1, column %d: duplicate key \"PASS\"".formatted(written.indexOf("\"PASS\":2") + 10),
                refusal("\"PASS\":2", "\"PASS\":2,\"PASS\":4"));
    }

    @Test
    void refusesDigestsOfTheWrongLength() {
        String digest = report.subjects().get(0).sha256();

        assertEquals(
                "subject[0].digest.sha256: \"%s\" is not a SHA-256 digest of 64 lower-case hexadecimal digits"
                        .formatted(digest.substring(1)),
                refusal(digest, digest.substring(1)));
    }

    @Test
    void passesOverKeysThatItDoesNotKnow() {
        String extended = written.replace("\"predicate\":{", "\"predicate\":{\"weather\":{\"seeded\":0},");

        assertEquals(report, Statement.read(extended.getBytes(UTF_8)).report());
    }

    @Test
    void keepsCountsAsTheyStand() {
        Statement read =
                Statement.read(written.replace("\"PASS\":2", "\"PASS\":7").getBytes(UTF_8));

        assertEquals(7, read.counts().get(Verdict.PASS));
        assertNotEquals(read.counts(), read.report().counts());
    }

    @Test
    void survivesTextThatUtf8CannotCarry() {
        Failure failure = new Failure("half \ud800 and zero \u0000", Optional.empty(), Optional.empty());
        Report odd = SampleReport.with(Verdict.FAIL, Optional.of(failure), List.of());

        Report read = Statement.read(Statement.of(odd).toBytes()).report();

        assertEquals(
                Optional.of(new Failure("half ? and zero \u0000", Optional.empty(), Optional.empty())),
                read.results().get(3).specs().get(0).failure());
    }

    private String refusal(String original, String forged) {
        assertTrue(written.contains(original), () -> original + " is not in " + written);
        int at = written.indexOf(original);
        String changed = written.substring(0, at) + forged + written.substring(at + original.length());
        return assertThrows(InvalidJsonException.class, () -> Statement.read(changed.getBytes(UTF_8)))
                .getMessage();
    }
}
