package org.virttck.specs.host;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.virttck.driver.VirtDriver;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers say wrongly of the ids of their nodes, and of nodes that are gone. */
final class HostNodeIdsMutants implements Mutants {

    private static final String IDS = "host.nodesById";
    private static final String DELETED = "host.isDeleted";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("host.every-node-has-an-id", "a node that was renamed is there under its old name too")
                        .on(IDS, call -> {
                            Map<UUID, String> more = new HashMap<>(call.<Map<UUID, String>>proceed());
                            more.put(new UUID(4, 2), "old-name");
                            return more;
                        }),
                breaking("host.node-ids-are-stable", "an id is made at random at each call")
                        .on(IDS, call -> Map.of(UUID.randomUUID(), theNode(call.driver()))),
                breaking("host.node-ids-survive-reopening", "an id is made when the driver is opened")
                        .onEach(
                                IDS,
                                () -> new Later(call ->
                                        Map.of(new UUID(7, System.identityHashCode(call.driver())), theNode(call)))),
                breaking("host.node-ids-are-of-one-host", "the board tells no UUID, and the nil one is passed on")
                        .on(IDS, call -> Map.of(new UUID(0, 0), theNode(call))),
                breaking("host.node-that-is-there-is-not-deleted", "a node that is busy is told to be deleted")
                        .on(DELETED, call -> call.driver().host().isAvailable(call.argument(0))),
                breaking("host.unknown-node-is-not-deleted", "what is not in the list has been deleted")
                        .on(DELETED, call -> !call.driver().host().nodes().contains(call.<String>argument(0))));
    }

    private static String theNode(Call call) {
        return theNode(call.driver());
    }

    private static String theNode(VirtDriver driver) {
        return driver.host().nodes().iterator().next();
    }
}
