package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.harness.engine.SpecPlace;

class RunCommandTest {

    private static final String RULE = "host.has-a-node";

    @TempDir
    private Path folder;

    private Home home;
    private Path out;

    @BeforeEach
    void layOutHome() throws IOException {
        home = new Home(folder.resolve("home"));
        out = folder.resolve("report");
        System.setProperty("virttck.home", home.folder().toString());
    }

    @AfterEach
    void forgetHome() {
        System.clearProperty("virttck.home");
    }

    @Test
    void aRunLeavesAReportThatVerifies() {
        Outcome run = Outcome.of("run", "--rule", RULE, "--out", out.toString(), "--seed", "7f3a91c2");
        assertEquals(0, run.code(), run::toString);
        assertTrue(run.out().contains("seed 7f3a91c2"), run::out);
        Outcome verified =
                Outcome.of("verify", report(), "--driver", home.driverJar().toString());
        assertEquals(0, verified.code(), verified::toString);
        assertTrue(verified.out().contains("✓ subject"), verified::out);
    }

    @Test
    void theKeyThatIsNamedSigns() {
        Path key = folder.resolve("key.pem");
        assertEquals(0, Outcome.of("keygen", key.toString()).code());
        Outcome run = Outcome.of("run", "--rule", RULE, "--out", out.toString(), "--key", key.toString());
        assertEquals(0, run.code(), run::toString);
        assertEquals(0, Outcome.of("verify", report(), "--key", key + ".pub").code());
        Path other = folder.resolve("other.pem");
        Outcome.of("keygen", other.toString());
        Outcome refused = Outcome.of("verify", report(), "--key", other + ".pub");
        assertEquals(1, refused.code(), refused::toString);
        assertTrue(refused.out().contains("✗ signature"), refused::out);
    }

    @Test
    void aChangedTranscriptIsNamed() throws IOException {
        Outcome.of("run", "--rule", RULE, "--out", out.toString());
        Path transcript;
        try (var files = Files.list(out.resolve("evidence"))) {
            transcript = files.filter(file -> file.toString().endsWith(".ndjson"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(transcript, Files.readString(transcript).replaceFirst("memory", "memorx"));
        Outcome verified = Outcome.of("verify", report());
        assertEquals(1, verified.code(), verified::toString);
        assertTrue(verified.out().contains(transcript.getFileName().toString()), verified::out);
    }

    @Test
    void aFolderThatExistsIsNotWrittenOver() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("precious"), "earlier");
        Outcome run = Outcome.of("run", "--rule", RULE, "--out", out.toString());
        assertEquals(2, run.code(), run::toString);
        assertTrue(run.err().contains("nothing is written over"), run::err);
        assertEquals("earlier", Files.readString(out.resolve("precious")));
    }

    @Test
    void aMissingDriverIsUsage() {
        Outcome run = Outcome.of("run", "--driver", folder.resolve("none.jar").toString(), "--out", out.toString());
        assertEquals(2, run.code(), run::toString);
        assertTrue(run.err().startsWith("virt-tck: no such file: "), run::err);
        assertFalse(Files.exists(out), "a folder was made for a run that did not begin");
    }

    @Test
    void anUnknownRuleIsNamedWithTheOneThatWasProbablyMeant() {
        Outcome run = Outcome.of("run", "--rule", "host.has-an-ode");
        assertEquals(2, run.code(), run::toString);
        assertTrue(run.err().contains("did you mean host.has-a-node?"), run::err);
    }

    @Test
    void anUnknownChapterProviderAndProfileAreNamed() {
        assertUsage("did you mean power?", "--chapter", "powr");
        assertUsage("did you mean memory?", "--provider", "memry");
        assertUsage("did you mean vm?", "--profile", "vn");
    }

    @Test
    void aSeedThatIsNoneIsUsage() {
        assertUsage("a seed is 8 digits", "--rule", RULE, "--seed", "xyz", "--out", out.toString());
    }

    @Test
    void aConfigurationThatIsWrongIsNamedWithItsLine() throws IOException {
        Path config = Files.writeString(folder.resolve("virt-tck.yaml"), "driver:\n  provder: memory\n");
        assertUsage(
                config + ":2: unknown key \"provder\" in driver; known keys: provider, jars, memoryMib, settings",
                "--config",
                config.toString());
    }

    @Test
    void aSettingThatTheDriverDoesNotKnowIsUsage() throws IOException {
        Path config = Files.writeString(folder.resolve("virt-tck.yaml"), "driver:\n  settings:\n    colour: green\n");
        assertUsage("setting \"colour\" is unknown", "--config", config.toString(), "--out", out.toString());
    }

    @Test
    void aCorruptKeyIsUsage() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), "not a key");
        assertUsage(key.toString(), "--key", key.toString());
    }

    @Test
    void explainTellsTheRule() {
        Outcome explained = Outcome.of("explain", "power.off-is-idempotent");
        assertEquals(0, explained.code());
        assertTrue(explained.out().contains("power.off of SHUTDOWN succeeds and changes nothing"), explained::out);
    }

    @Test
    void explainNamesTheSpecsAndTheWrongDriversThatProveThem() {
        String explained =
                Outcome.of("explain", "power.graceful-off-asks-the-guest").out();
        assertTrue(
                explained.contains("  specs   PowerOffSpec.guestThatIsGivenTimeShutsItselfDown  "
                        + "tck-tests/specs/src/main/java/org/virttck/specs/power/PowerOffSpec.java"),
                explained);
        assertTrue(explained.contains("\n  mutants "), explained);
    }

    @Test
    void aSpecOfTheCheckoutIsNamedWithItsLine() {
        SpecSources sources = new SpecSources(Path.of("../..").toAbsolutePath());
        String place =
                sources.of(new SpecPlace("x", "org.virttck.specs.power.PowerOffSpec", "gracefulOffEndsShutDown"));
        assertTrue(
                place.matches("tck-tests/specs/src/main/java/org/virttck/specs/power/PowerOffSpec.java:[0-9]+"), place);
    }

    @Test
    void allureOfNoRunIsUsage() {
        Outcome allure = Outcome.of("allure", folder.toString());
        assertEquals(2, allure.code(), allure::toString);
        assertTrue(allure.err().contains("no such folder"), allure::err);
    }

    @Test
    void rulesListsAChapter() {
        Outcome listed = Outcome.of("rules", "--chapter", "host");
        assertEquals(0, listed.code());
        assertTrue(listed.out().contains(RULE), listed::out);
    }

    @Test
    void initWritesAConfigurationThatRuns() {
        Path config = folder.resolve("mine.yaml");
        assertEquals(0, Outcome.of("init", config.toString()).code());
        Outcome run = Outcome.of("run", "--config", config.toString(), "--rule", RULE, "--out", out.toString());
        assertEquals(0, run.code(), run::toString);
        assertEquals(2, Outcome.of("init", config.toString()).code());
    }

    @Test
    void sweepOfACleanHostFindsNothing() {
        Outcome swept = Outcome.of("sweep");
        assertEquals(0, swept.code(), swept::toString);
        assertEquals("0 found, 0 removed\n", swept.out());
    }

    @Test
    void anUnknownCommandIsUsage() {
        Outcome wrong = Outcome.of("rn");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("did you mean run?"), wrong::err);
    }

    private String report() {
        return out.resolve("report.dsse.json").toString();
    }

    private static void assertUsage(String complaint, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "run";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Outcome run = Outcome.of(arguments);
        assertEquals(2, run.code(), run::toString);
        assertTrue(run.err().contains(complaint), run::err);
    }
}
