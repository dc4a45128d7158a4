package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Identifiers;
import org.virttck.report.Statement;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;

/** What can be done with evidence when the driver is gone. */
class ReplayCommandsTest {

    private static final String RULE = "power.off-is-idempotent";

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void run() throws IOException {
        Home home = new Home(folder.resolve("home"));
        System.setProperty("virttck.home", home.folder().toString());
        out = folder.resolve("runs").resolve("one");
        Outcome run = Outcome.of("run", "--rule", RULE, "--out", out.toString());
        assertEquals(0, run.code(), run::toString);
        System.setProperty("virttck.home", folder.resolve("nowhere").toString());
    }

    @AfterEach
    void forgetHome() {
        System.clearProperty("virttck.home");
    }

    @Test
    void theVerdictsAreFoundAgainWithoutTheDriver() {
        Outcome verified = Outcome.of("verify", report(), "--replay");
        assertEquals(0, verified.code(), verified::toString);
        assertTrue(verified.out().contains("✓ replay"), verified::out);
    }

    @Test
    void aVerdictThatDoesNotFollowFromTheEvidenceIsNamed() throws IOException {
        sign(Files.readAllBytes(out.resolve("report.dsse.json")), "PASS", "FAIL");
        Outcome verified = Outcome.of("verify", report(), "--replay");
        assertEquals(1, verified.code(), verified::toString);
        assertTrue(verified.out().contains("✗ replay"), verified::out);
        assertTrue(verified.out().contains(RULE + " was FAIL, and is PASS"), verified::out);
    }

    @Test
    void aLeafIsShownAndJudgedByItself() throws IOException {
        Path leaf = folder.resolve("leaf.json");
        assertEquals(
                0,
                Outcome.of("disclose", report(), "0", "--out", leaf.toString()).code());
        Path alone = Files.createDirectory(folder.resolve("alone"));
        for (String name : List.of("report.dsse.json", "signing-key.pub")) {
            Files.copy(out.resolve(name), alone.resolve(name));
        }
        Outcome verified = Outcome.of(
                "verify", alone.resolve("report.dsse.json").toString(), "--leaf", leaf.toString(), "--replay");
        assertEquals(0, verified.code(), verified::toString);
        assertTrue(verified.out().contains("✓ leaf"), verified::out);
        assertTrue(verified.out().contains("✓ replay"), verified::out);
    }

    @Test
    void aLeafThatThereIsNotIsUsage() {
        Outcome wrong = Outcome.of(
                "disclose", report(), "7777", "--out", folder.resolve("leaf").toString());
        assertEquals(2, wrong.code(), wrong::toString);
    }

    @Test
    void verdictsThatChangeAreListed() throws IOException {
        Outcome same = Outcome.of("rejudge", out.getParent().toString());
        assertEquals(0, same.code(), same::toString);
        sign(Files.readAllBytes(out.resolve("report.dsse.json")), "PASS", "FAIL");
        Outcome changed = Outcome.of("rejudge", out.toString());
        assertEquals(1, changed.code(), changed::toString);
        assertTrue(changed.out().contains("FAIL -> PASS  " + RULE), changed::out);
    }

    private String report() {
        return out.resolve("report.dsse.json").toString();
    }

    /** The forger has the key: everything fits but the evidence. */
    private void sign(byte[] report, String original, String forged) throws IOException {
        String payload = new String(Envelope.read(report).payload(), StandardCharsets.UTF_8);
        String flipped = payload.replace(":\"" + original + "\"", ":\"" + forged + "\"");
        byte[] changed = Statement.of(
                        Statement.read(flipped.getBytes(StandardCharsets.UTF_8)).report())
                .toBytes();
        SigningKey key = SigningKey.generate();
        Files.write(
                out.resolve("report.dsse.json"),
                Envelope.sign(Identifiers.PAYLOAD_TYPE, changed, key).toJson());
        Files.delete(out.resolve("signing-key.pub"));
        key.verifyingKey().write(out.resolve("signing-key.pub"));
    }
}
