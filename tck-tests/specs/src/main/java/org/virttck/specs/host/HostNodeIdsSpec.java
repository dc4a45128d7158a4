package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.virttck.driver.VirtDriver;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Ids of nodes, and nodes that are gone for good. */
final class HostNodeIdsSpec {

    private static final Set<UUID> OF_MANY_MACHINES = Set.of(
            new UUID(0, 0),
            new UUID(-1, -1),
            UUID.fromString("03000200-0400-0500-0006-000700080009"),
            UUID.fromString("12345678-1234-5678-90ab-cddeefaabbcc"));

    @Spec("host.every-node-has-an-id")
    void idsStandForExactlyTheNodes(Bench bench) {
        List<String> named = sorted(bench.host().nodes());
        assertEquals(named, sorted(bench.host().nodesById().values()), "nodes by their ids, beside nodes by name");
    }

    @Spec("host.node-ids-are-stable")
    void idsStayFromCallToCall(Bench bench) {
        Map<UUID, String> before = idsBy(bench.driver());
        assertEquals(before, idsBy(bench.driver()), "ids of the nodes when they are asked for again");
    }

    @Spec("host.node-ids-survive-reopening")
    void anotherDriverGivesTheSameIds(Bench bench) {
        Map<UUID, String> before = idsBy(bench.driver());
        assertEquals(before, idsBy(bench.anotherDriver()), "ids of the nodes by another driver over the same host");
    }

    @Spec("host.node-ids-are-of-one-host")
    void idsAreNotThoseOfManyMachines(Bench bench) {
        Map<UUID, String> shared = idsBy(bench.driver());
        shared.keySet().retainAll(OF_MANY_MACHINES);
        assertEquals(Map.of(), shared, "nodes with an id that many machines have");
    }

    @Spec("host.node-that-is-there-is-not-deleted")
    void namedNodesAreNotDeleted(Bench bench) {
        assertEquals(List.of(), deleted(bench, bench.nodes()), "nodes that are named and told to be deleted");
    }

    @Spec("host.unknown-node-is-not-deleted")
    void namesThatNoNodeHasAreNotDeleted(Bench bench) {
        List<String> unknown = List.of(bench.node() + "-unknown", "", "../../etc/hostname", "n".repeat(5000));
        assertEquals(List.of(), deleted(bench, unknown), "names that are unknown and told to be deleted");
    }

    private static List<String> deleted(Bench bench, List<String> names) {
        return names.stream().filter(name -> bench.host().isDeleted(name)).toList();
    }

    private static Map<UUID, String> idsBy(VirtDriver driver) {
        return new TreeMap<>(driver.host().nodesById());
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
