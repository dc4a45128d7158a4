package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Identifiers;
import org.virttck.report.Statement;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;

/** Each run shows that its specs were able to fail. */
class ControlsTest {

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void layOutHome() throws IOException {
        Home home = new Home(folder.resolve("home"));
        System.setProperty("virttck.home", home.folder().toString());
        out = folder.resolve("run");
    }

    @AfterEach
    void forgetHome() {
        System.clearProperty("virttck.home");
    }

    @Test
    void aRunHasThemAndTheVerifierDrawsThemAgain() throws IOException {
        Outcome run = run("--chapter", "suspension");
        assertTrue(run.out().contains("8 negative controls: 8 caught\n"), run::out);
        Outcome verified = Outcome.of("verify", report().toString(), "--replay");
        assertEquals(0, verified.code(), verified::toString);
        assertTrue(verified.out().contains("✓ controls     8 of 8 caught"), verified::out);
        assertTrue(Files.readString(out.resolve("report.html")).contains("8 negative controls: 8 caught"));
        try (var files = Files.list(out.resolve("evidence"))) {
            assertEquals(
                    8,
                    files.filter(file -> file.getFileName().toString().startsWith("control."))
                            .count());
        }
    }

    @Test
    void aRunOfOneRuleHasAsManyAsThereAre() {
        Outcome run = run("--rule", "power.off-is-idempotent");
        assertTrue(run.out().contains("no negative controls: none is known for the specs that passed"), run::out);
        assertEquals(0, Outcome.of("verify", report().toString()).code());
    }

    @Test
    void aDriverInTheSameProcessIsLiedAboutToo() {
        Outcome run = run("--chapter", "suspension", "--in-process");
        assertTrue(run.out().contains("8 negative controls: 8 caught\n"), run::out);
    }

    /** The forger has the key, and hides that a control was caught; or that it was not. */
    @Test
    void anOutcomeThatDoesNotFollowFromTheEvidenceIsNamed() throws IOException {
        run("--chapter", "suspension");
        forge("\"outcome\":\"FAIL\",\"caught\":true", "\"outcome\":\"ERROR\",\"caught\":false");
        Outcome verified = Outcome.of("verify", report().toString(), "--replay");
        assertEquals(1, verified.code(), verified::toString);
        assertTrue(verified.out().contains("✗ replay       control."), verified::out);
        assertTrue(verified.out().contains(" was ERROR, and is FAIL"), verified::out);
    }

    @Test
    void aSurvivorVoidsTheReport() throws IOException {
        run("--chapter", "suspension");
        forge("\"outcome\":\"FAIL\",\"caught\":true", "\"outcome\":\"PASS\",\"caught\":false");
        Outcome verified = Outcome.of("verify", report().toString());
        assertEquals(1, verified.code(), verified::toString);
        assertTrue(verified.out().contains("✗ controls     void: "), verified::out);
    }

    private Outcome run(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "run";
        arguments[1] = "--out";
        arguments[2] = out.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        Outcome run = Outcome.of(arguments);
        assertEquals(0, run.code(), run::toString);
        return run;
    }

    private Path report() {
        return out.resolve("report.dsse.json");
    }

    private void forge(String original, String forged) throws IOException {
        String payload = new String(Envelope.read(Files.readAllBytes(report())).payload(), StandardCharsets.UTF_8);
        String changed = payload.replaceFirst("\"caught\":8,\"survived\":0", stated(forged))
                .replaceFirst(original, forged);
        assertTrue(!changed.equals(payload), "nothing was forged");
        byte[] statement = Statement.of(
                        Statement.read(changed.getBytes(StandardCharsets.UTF_8)).report())
                .toBytes();
        SigningKey key = SigningKey.generate();
        Files.write(
                report(),
                Envelope.sign(Identifiers.PAYLOAD_TYPE, statement, key).toJson());
        Files.delete(out.resolve("signing-key.pub"));
        key.verifyingKey().write(out.resolve("signing-key.pub"));
    }

    private static String stated(String forged) {
        return forged.contains("PASS") ? "\"caught\":7,\"survived\":1" : "\"caught\":7,\"survived\":0";
    }
}
