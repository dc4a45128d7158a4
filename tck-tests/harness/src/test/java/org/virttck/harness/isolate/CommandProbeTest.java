package org.virttck.harness.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.config.ProbeCommand;

class CommandProbeTest {

    @Test
    void eachLineThatIsNotBlankIsSeen() {
        assertEquals(Set.of("one", "two"), probe(5, "printf", "one\\n\\ntwo\\n").lines());
    }

    @Test
    void aCommandThatFailsIsNotTakenForAnEmptyHost() {
        assertBlind("ended with exit code 1", 5, "false");
    }

    @Test
    void aCommandThatIsNotThereIsNamed() {
        assertBlind("cannot be run", 5, "no-such-command-anywhere");
    }

    @Test
    void aCommandThatDoesNotEndIsGivenUp() {
        assertBlind("did not end within", 1, "tail", "-f", "/dev/null");
    }

    @Test
    void aCommandThatNeverStopsTalkingIsGivenUp() {
        assertBlind("the probe things", 5, "yes");
    }

    private static void assertBlind(String why, long limitSeconds, String... command) {
        String message = assertThrows(
                        VirtDriverException.class,
                        () -> probe(limitSeconds, command).lines())
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    private static CommandProbe probe(long limitSeconds, String... command) {
        return new CommandProbe(new ProbeCommand("things", List.of(command)), Duration.ofSeconds(limitSeconds));
    }
}
