package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each attempt of a declared plan is in the report, and can be judged again. */
class AttemptsOptionTest {

    private static final String RULE = "host.has-a-node";

    @TempDir
    private Path folder;

    @BeforeEach
    void layOutHome() throws IOException {
        Home home = new Home(folder.resolve("home"));
        System.setProperty("virttck.home", home.folder().toString());
    }

    @AfterEach
    void forgetHome() {
        System.clearProperty("virttck.home");
    }

    @Test
    void everyAttemptLeavesItsTranscript() {
        Path out = folder.resolve("run");
        Outcome run = Outcome.of("run", "--rule", RULE, "--attempts", "3", "--out", out.toString());
        assertEquals(0, run.code(), run::toString);
        assertTrue(run.out().contains("each spec ran 3 times"), run::out);
        String spec = "HostNodesSpec.atLeastOneNodeIsNamed.ndjson";
        for (String transcript : new String[] {spec, "attempt-2." + spec, "attempt-3." + spec}) {
            assertTrue(Files.isRegularFile(out.resolve("evidence").resolve(transcript)), transcript);
        }
        assertJudgedAgain(out, "3 specs planned, 3 judged");
    }

    @Test
    void theReferenceDriverIsTriedBesideIt() {
        Path out = folder.resolve("run");
        Outcome run = Outcome.of("run", "--rule", RULE, "--control", "memory", "--out", out.toString());
        assertEquals(0, run.code(), run::toString);
        assertTrue(run.out().contains("held all of its 1 specs: the environment was sound"), run::out);
        assertTrue(
                Files.isRegularFile(
                        out.resolve("evidence").resolve("reference.HostNodesSpec.atLeastOneNodeIsNamed.ndjson")),
                run::out);
        assertJudgedAgain(out, "2 specs planned, 2 judged");
    }

    @Test
    void anotherReferenceDriverIsUsage() {
        Outcome run = Outcome.of("run", "--rule", RULE, "--control", "libvirt");
        assertEquals(2, run.code(), run::toString);
        assertTrue(run.err().contains("--control is memory"), run::err);
    }

    @Test
    void noAttemptIsUsage() {
        assertEquals(2, Outcome.of("run", "--rule", RULE, "--attempts", "0").code());
    }

    private static void assertJudgedAgain(Path out, String specs) {
        Outcome verified = Outcome.of("verify", out.resolve("report.dsse.json").toString(), "--replay");
        assertEquals(0, verified.code(), verified::toString);
        assertTrue(verified.out().contains(specs), verified::out);
    }
}
