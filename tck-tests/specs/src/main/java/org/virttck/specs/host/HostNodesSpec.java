package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** The nodes that a driver names. */
final class HostNodesSpec {

    private static final int LONGEST_NAME = 255;

    @Spec("host.has-a-node")
    void atLeastOneNodeIsNamed(Bench bench) {
        if (bench.driver().host().nodes().isEmpty()) {
            throw new AssertionFailedError("nodes of a host that can be reached", "at least one name", "none");
        }
    }

    @Spec("host.node-names-are-well-formed")
    void nodeNamesAreNeitherBlankNorTooLong(Bench bench) {
        List<String> malformed = bench.driver().host().nodes().stream()
                .filter(name -> name.isBlank() || name.length() > LONGEST_NAME)
                .map(name -> "\"" + name + "\" of " + name.length() + " characters")
                .toList();
        assertEquals(List.of(), malformed, "names of nodes that are blank or have more than 255 characters");
    }

    @Spec("host.nodes-are-stable")
    void nodesKeepTheirNamesWhileInstancesComeAndGo(Bench bench) {
        Set<String> before = namesBy(bench.driver());
        InstanceId instance = bench.running();
        assertEquals(before, namesBy(bench.driver()), "nodes after an instance was spawned");
        bench.arrange("its removal", () -> bench.instances().destroy(instance));
        assertEquals(before, namesBy(bench.driver()), "nodes after it was destroyed");
    }

    @Spec("host.nodes-survive-reopening")
    void anotherDriverNamesTheSameNodes(Bench bench) {
        Set<String> before = namesBy(bench.driver());
        assertEquals(before, namesBy(bench.anotherDriver()), "nodes by another driver over the same host");
    }

    @Spec("host.nodes-are-available")
    void everyNamedNodeIsAvailable(Bench bench) {
        List<String> unavailable = bench.nodes().stream()
                .filter(node -> !bench.driver().host().isAvailable(node))
                .toList();
        assertEquals(List.of(), unavailable, "nodes that are named and not available");
    }

    @Spec("host.unknown-node-is-unavailable")
    void nameThatNoNodeHasIsNotAvailable(Bench bench) {
        String unknown = bench.node() + "-unknown";
        assertEquals(false, bench.driver().host().isAvailable(unknown), "availability of the node " + unknown);
    }

    @Spec("host.odd-node-names-are-answered")
    void oddTextsAreAnsweredWithNo(Bench bench) {
        Map<String, String> oddities = new TreeMap<>(Map.of(
                "an empty text", "",
                "a blank", " ",
                "a path", "../../etc/hostname",
                "two lines", "node\nnode",
                "a NUL character", "node\0",
                "a command", "'; true; #$(true)",
                "5000 characters", "n".repeat(5000)));
        Map<String, Boolean> answers = new TreeMap<>();
        oddities.forEach((what, text) -> answers.put(what, bench.driver().host().isAvailable(text)));
        answers.values().removeIf(available -> !available);
        assertEquals(Map.of(), answers, "texts that are available as a node");
    }

    private static Set<String> namesBy(VirtDriver driver) {
        return new TreeSet<>(driver.host().nodes());
    }
}
