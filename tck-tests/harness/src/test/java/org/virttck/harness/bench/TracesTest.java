package org.virttck.harness.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.virttck.driver.HostProbe;

class TracesTest {

    @Test
    void aLineBearsTheNameOfItsProbe() {
        assertEquals(Set.of("files: /var/a-1/disk"), Traces.of(List.of("a-1"), List.of(probe("/var/a-1/disk"))));
    }

    @Test
    void aNameIsFoundAsAWholeOnly() {
        assertEquals(Set.of(), Traces.of(List.of("a-1"), List.of(probe("/var/a-12/disk", "tap-a-1", "a-1b"))));
    }

    private static HostProbe probe(String... lines) {
        return new HostProbe() {
            @Override
            public String name() {
                return "files";
            }

            @Override
            public Set<String> lines() {
                return Set.of(lines);
            }
        };
    }
}
