package org.virttck.specs.host;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers say wrongly of their nodes. */
final class HostMutants implements Mutants {

    private static final String TOO_LONG = "n".repeat(256);

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("host.has-a-node", "the names are not known yet").on("host.nodes", call -> Set.of()),
                breaking("host.node-names-are-well-formed", "a name is too long for the records of others")
                        .on("host.nodes", call -> and(call.proceed(), TOO_LONG))
                        .on("host.isAvailable", call -> TOO_LONG.equals(call.argument(0)) || call.<Boolean>proceed()),
                breaking("host.nodes-are-stable", "an instance is listed as a node")
                        .on(
                                "host.nodes",
                                call -> call.driver().instances().count() > 0
                                        ? and(call.proceed(), "node-of-a-guest")
                                        : call.proceed()),
                breaking("host.nodes-survive-reopening", "names of nodes hold a connection number")
                        .onEach("host.nodes", () -> {
                            List<VirtDriver> asked = new CopyOnWriteArrayList<>();
                            return call -> {
                                Set<String> right = call.proceed();
                                if (!asked.contains(call.driver())) {
                                    asked.add(call.driver());
                                }
                                int number = asked.indexOf(call.driver());
                                return number == 0 ? right : and(right, "connection-" + number);
                            };
                        }),
                breaking("host.nodes-are-available", "the node is looked up under another name")
                        .on("host.isAvailable", call -> call.with(call.argument(0) + ".example")),
                breaking("host.unknown-node-is-unavailable", "the only node is meant whatever the name")
                        .on(
                                "host.isAvailable",
                                call -> call.<Boolean>proceed()
                                        || ((String) call.argument(0)).matches("[a-z0-9-]{1,64}")),
                breaking("host.odd-node-names-are-answered", "an empty name is refused")
                        .on("host.isAvailable", call -> {
                            if (call.<String>argument(0).isBlank()) {
                                throw new VirtDriverException(ErrorCode.INVALID_ARGUMENT, "node must not be blank");
                            }
                            return call.proceed();
                        }));
    }

    private static Set<String> and(Set<String> names, String another) {
        Set<String> more = new HashSet<>(names);
        more.add(another);
        return more;
    }
}
