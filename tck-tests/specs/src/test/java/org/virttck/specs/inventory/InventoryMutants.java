package org.virttck.specs.inventory;

import static org.virttck.specs.inventory.Figures.withDisk;
import static org.virttck.specs.inventory.Figures.withNames;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import org.virttck.driver.model.HostResources;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers say wrongly of what a node has to give. */
final class InventoryMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("inventory.totals-are-positive", "the disk could not be looked at")
                        .on("inventory.resources", call -> withDisk(call.proceed(), 0)),
                breaking("inventory.unknown-node-is-not-found", "the only node is meant whatever the name")
                        .on("inventory.resources", call -> call.with(theNode(call))),
                breaking("inventory.unknown-node-is-not-found", "providers are made for any name")
                        .on(
                                "inventory.update",
                                call -> call.<String>argument(0).endsWith("-unknown")
                                        ? call.with(theNode(call), call.argument(1))
                                        : call.proceed()),
                breaking("inventory.hypervisor-is-named", "the version could not be read")
                        .on("inventory.resources", call -> {
                            HostResources right = call.proceed();
                            return withNames(right, "", right.hostname());
                        }),
                breaking("inventory.hostname-is-the-node", "the full host name beside a short node name")
                        .on("inventory.resources", call -> {
                            HostResources right = call.proceed();
                            return withNames(right, right.hypervisorVersion(), right.hostname() + ".example");
                        }));
    }

    private static String theNode(Call call) {
        return call.driver().host().nodes().iterator().next();
    }
}
