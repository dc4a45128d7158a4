package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCheckCommandTest {

    private static final Path SHIPPED = Path.of("../../docs/policy/2026.11.json");
    private static final String PREVIOUS = "../../docs/policy/2026.05.json";

    @TempDir
    private Path folder;

    @Test
    void theShippedPolicyIsSound() {
        Outcome check =
                Outcome.of("policy", "check", SHIPPED.toString(), "--previous", PREVIOUS, "--as-of", "2026-11-30");
        assertEquals(new Outcome(0, "✓ nothing is wrong" + System.lineSeparator(), ""), check);
    }

    @Test
    void whatIsOverByThatDayIsNamed() {
        Outcome check = Outcome.of("policy", "check", SHIPPED.toString(), "--as-of", "2027-03-01");
        assertEquals(1, check.code(), check::toString);
        assertTrue(check.out().startsWith("✗ waivers[0].notAfter: the waiver 2026-11-001 was over"), check::out);
    }

    @Test
    void aDocumentThatIsNoPolicyIsAFindingToo() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"), Files.readString(SHIPPED).replace("\"advisory\"", "\"advisery\""));
        Outcome check = Outcome.of("policy", "check", broken.toString());
        assertEquals(1, check.code(), check::toString);
        assertTrue(
                check.out().contains("profiles.vm.advisery: unknown member; did you mean \"advisory\"?"), check::out);
    }

    @Test
    void filesAndDaysThatAreNoneAreWrongUsage() {
        assertEquals(2, Outcome.of("policy").code());
        assertEquals(2, Outcome.of("policy", "check", "gone.json").code());
        assertEquals(
                2,
                Outcome.of("policy", "check", SHIPPED.toString(), "--previous", "gone.json")
                        .code());
        assertEquals(
                2,
                Outcome.of("policy", "check", SHIPPED.toString(), "--as-of", "soon")
                        .code());
    }
}
