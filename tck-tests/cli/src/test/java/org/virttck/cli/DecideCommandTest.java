package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;
import org.virttck.report.sign.VerifyingKey;

/** Decisions about one small run, by policies that demand little. */
class DecideCommandTest {

    private static final String RULE = "host.has-a-node";
    private static final String POLICY = """
            {"metadata": {"id": "2026.11", "title": "Example", "status": "draft", "effectiveFrom": "2026-11-01",
                          "releases": []},
             "profiles": {"vm": {"required": ["%s"], "advisory": [], "deprecated": [], "removed": []}},
             "flags": [], "waivers": [],
             "thresholds": {"controlsCaught": 0, "maxAgeDays": 1, "assuranceFloor": {"vm": "%s"}},
             "kits": []}""";

    @TempDir
    private Path folder;

    private String report;
    private Path key;

    @BeforeEach
    void runOneRule() throws IOException {
        System.setProperty(
                "virttck.home", new Home(folder.resolve("home")).folder().toString());
        key = folder.resolve("vendor.pem");
        Outcome.of("keygen", key.toString());
        String out = folder.resolve("report").toString();
        Outcome run = Outcome.of("run", "--rule", RULE, "--out", out, "--key", key.toString(), "--seed", "7f3a91c2");
        assertEquals(0, run.code(), run::toString);
        report = folder.resolve("report/report.dsse.json").toString();
    }

    @AfterEach
    void forgetHome() {
        System.clearProperty("virttck.home");
    }

    @Test
    void aReportThatHoldsWhatIsRequiredIsEligible() throws IOException {
        Outcome decided = Outcome.of("decide", report, "--policy", policy(RULE, "A0"));
        assertEquals(0, decided.code(), decided::toString);
        assertTrue(decided.out().startsWith("eligible for \"vm\" of 2026.11"), decided::out);
        assertTrue(decided.out().contains("├─ ✓ required  1 of 1 rules hold"), decided::out);
        assertTrue(decided.out().contains("evidence seen"), decided::out);
        assertTrue(decided.out().contains("its status is draft"), decided::out);
    }

    @Test
    void whatWasNotTriedIsNotEligible() throws IOException {
        Outcome decided = Outcome.of("decide", report, "--policy", policy("power.off-is-idempotent", "A0"));
        assertEquals(1, decided.code(), decided::toString);
        assertTrue(
                decided.out()
                        .contains("✗ power.off-is-idempotent  was not tried in any report"
                                + "  [profiles.vm.required: power.off-is-idempotent]"),
                decided::out);
    }

    @Test
    void anEnrolledKeyIsWorthALevel() throws IOException {
        String policy = policy(RULE, "A1");
        assertEquals(1, Outcome.of("decide", report, "--policy", policy).code());
        Outcome decided = Outcome.of("decide", report, "--policy", policy, "--keys", register());
        assertEquals(0, decided.code(), decided::toString);
        assertTrue(decided.out().contains("A1, signed by Example Team"), decided::out);
    }

    @Test
    void aChangedReportDecidesNothing() throws IOException {
        Path file = Path.of(report);
        Files.writeString(file, Files.readString(file).replaceFirst("\"sig\":\"....", "\"sig\":\"AAAA"));
        Outcome decided = Outcome.of("decide", report, "--policy", policy(RULE, "A0"));
        assertEquals(1, decided.code(), decided::toString);
        assertTrue(decided.out().contains("decides nothing: signature: claims the key"), decided::out);
        assertTrue(decided.out().contains("no report counts"), decided::out);
    }

    @Test
    void aDecisionLeavesAFolder() throws IOException {
        String policy = policy(RULE, "A0");
        for (String name : new String[] {"one", "two"}) {
            Outcome decided = Outcome.of(
                    "decide",
                    report,
                    "--policy",
                    policy,
                    "--key",
                    key.toString(),
                    "--out",
                    decision(name).toString());
            assertEquals(0, decided.code(), decided::toString);
        }
        for (String file : new String[] {"decision.json", "decision.html", "decision.dsse.json"}) {
            assertArrayEquals(
                    Files.readAllBytes(decision("one").resolve(file)),
                    Files.readAllBytes(decision("two").resolve(file)));
        }
        Envelope envelope = Envelope.read(Files.readAllBytes(decision("one").resolve("decision.dsse.json")));
        assertTrue(envelope.isSignedBy(SigningKey.read(key).verifyingKey()));
        Outcome again = Outcome.of(
                "decide", report, "--policy", policy, "--out", decision("one").toString());
        assertEquals(2, again.code(), again::toString);
    }

    @Test
    void whatTheFoundationCheckedIsAFact() throws IOException {
        Path foundation = folder.resolve("foundation.pem");
        Path challenge = folder.resolve("challenge.json");
        Outcome.of("keygen", foundation.toString());
        Outcome.of("challenge", challenge.toString(), "--key", foundation.toString());
        String[] asked = {"--challenge", challenge.toString(), "--challenge-key", foundation + ".pub"};
        String policy = policy(RULE, "A1");
        String answer = answer("fresh", challenge);

        Outcome decided = decide(List.of(answer, "--policy", policy, "--keys", register(), "--replay"), asked);
        assertEquals(0, decided.code(), decided::toString);
        assertTrue(decided.out().contains("evidence replayed, answers a challenge of the foundation"), decided::out);
        assertTrue(decided.out().contains("Example Team; the next level lacks an entry in a log"), decided::out);

        Outcome stale = decide(List.of(report, "--policy", policy), asked);
        assertTrue(stale.out().contains("decides nothing: freshness: the kit challenged itself"), stale::out);

        Outcome both = decide(List.of(answer, answer("again", challenge), "--policy", policy), asked);
        assertEquals(1, both.code(), both::toString);
        assertTrue(both.out().contains("is answered by 2 reports, and only one can be the answer"), both::out);
    }

    @Test
    void nobodySignsWithoutAKey() throws IOException {
        Outcome decided = Outcome.of(
                "decide",
                report,
                "--policy",
                policy(RULE, "A0"),
                "--out",
                decision("bare").toString());
        assertTrue(decided.out().contains("signed   by nobody"), decided::out);
        assertFalse(Files.exists(decision("bare").resolve("decision.dsse.json")));
    }

    @Test
    void anotherPolicyIsTriedOut() throws IOException {
        String policy = policy(RULE, "A0");
        String other = policy("power.off-is-idempotent", "A0");
        Outcome compared = Outcome.of("decide", report, "--policy", policy, "--what-if", other);
        assertEquals(1, compared.code(), compared::toString);
        assertTrue(compared.out().contains("  red    power.off-is-idempotent"), compared::out);
        assertTrue(
                compared.out().contains("1 reports, 1 would change, 1 would not be eligible any more"), compared::out);
        assertEquals(
                0,
                Outcome.of("decide", report, "--policy", policy, "--what-if", policy)
                        .code());
    }

    @Test
    void wrongUsageIsNamed() throws IOException {
        String policy = policy(RULE, "A0");
        assertUsage("no such report: gone.json", "decide", "gone.json", "--policy", policy);
        assertUsage("no such policy: gone.json", "decide", report, "--policy", "gone.json");
        assertUsage("has no profile wm; did you mean vm?", "decide", report, "--policy", policy, "--profile", "wm");
        assertUsage("unknown rule power.no", "decide", report, "--policy", policy("power.no", "A0"));
        assertUsage("say where with --out", "decide", report, "--policy", policy, "--key", key.toString());
        assertUsage("say which profile", "decide", report, "--policy", "../../docs/policy/2026.11.json");
        assertUsage("belong together", "decide", report, "--policy", policy, "--challenge", policy);
        assertUsage("belong together", "decide", report, "--policy", policy, "--challenge-book", policy);
        assertUsage("unknown member", "decide", report, "--policy", policy, "--waivers", policy);
    }

    private static void assertUsage(String message, String... arguments) {
        Outcome outcome = Outcome.of(arguments);
        assertEquals(2, outcome.code(), outcome::toString);
        assertTrue(outcome.err().contains(message), outcome::err);
    }

    private String answer(String name, Path challenge) {
        Path out = folder.resolve(name);
        Outcome run = Outcome.of(
                "run",
                "--rule",
                RULE,
                "--out",
                out.toString(),
                "--key",
                key.toString(),
                "--challenge",
                challenge.toString());
        assertEquals(0, run.code(), run::toString);
        return out.resolve("report.dsse.json").toString();
    }

    private static Outcome decide(List<String> words, String... more) {
        return Outcome.of(Stream.of(Stream.of("decide"), words.stream(), Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private Path decision(String name) {
        return folder.resolve("decision-" + name);
    }

    private String policy(String rule, String floor) throws IOException {
        return Files.writeString(folder.resolve(rule + floor + ".json"), POLICY.formatted(rule, floor))
                .toString();
    }

    private String register() throws IOException {
        Path pub = folder.resolve("vendor.pem.pub");
        String base64 = Files.readString(pub).replaceAll("-----[A-Z ]+-----|\\s", "");
        return Files.writeString(folder.resolve("keys.json"), """
                        {"keys": [{"keyId": "%s", "publicKey": "%s", "organisation": "Example Team",
                                   "notBefore": "2020-01-01", "notAfter": "2999-12-31"}]}""".formatted(
                                VerifyingKey.read(pub).keyId(), base64))
                .toString();
    }
}
