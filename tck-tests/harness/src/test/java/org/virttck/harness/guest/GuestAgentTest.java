package org.virttck.harness.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GuestAgentTest {

    private static final Path LINKED_PROGRAM = Path.of("/bin/sh");

    @Test
    void hostWithoutAgentGivesAGuestWithoutOne() throws IOException {
        GuestAgent agent = GuestAgent.firstOf(List.of(Path.of("/no/such/program")));
        assertTrue(agent.program().isEmpty());
        assertEquals(List.of(), agent.libraries());
        assertEquals(List.of(), agent.libraryFolders());
    }

    @Test
    void libraryIsFoundWithAllItsFolders() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ldd")), "nothing here lists libraries");
        GuestAgent agent = GuestAgent.firstOf(List.of(Path.of("/no/such/program"), LINKED_PROGRAM));
        assertEquals(Optional.of(LINKED_PROGRAM), agent.program());
        assertTrue(agent.libraries().stream().anyMatch(file -> file.toString().contains("libc.so")), agent::toString);
        assertTrue(agent.libraries().stream().anyMatch(file -> file.toString().contains("ld-linux")), agent::toString);
        assertTrue(agent.libraries().stream().allMatch(Files::isReadable), agent::toString);
    }

    @Test
    void foldersComeAfterTheirParents() {
        GuestAgent agent = new GuestAgent(
                Optional.empty(), List.of(Path.of("/lib/x86_64-linux-gnu/libc.so.6"), Path.of("/usr/lib/deep/a.so")));
        assertEquals(List.of("lib/x86_64-linux-gnu", "usr", "usr/lib", "usr/lib/deep"), agent.libraryFolders());
    }
}
