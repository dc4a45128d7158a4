package org.virttck.specs.host;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers say wrongly of where a host is reached. */
final class HostAddressMutants implements Mutants {

    private static final String ADDRESS = "host.ipAddress";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("host.address-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("HOST_ADDRESS")),
                breaking("host.address-is-in-digits", "the name of the host is given")
                        .on(ADDRESS, instead("memory-1.example")),
                breaking("host.address-is-in-digits", "the address comes with the length of its prefix")
                        .on(ADDRESS, call -> call.proceed() + "/24"),
                breaking("host.address-is-in-digits", "the address is of one link, and names it")
                        .on(ADDRESS, instead("fe80::1%eth0")),
                breaking("host.address-is-not-a-wildcard", "the address on which servers listen is given")
                        .on(ADDRESS, instead("::")),
                breaking("host.address-is-reachable-from-elsewhere", "the host looks itself up in its hosts file")
                        .on(ADDRESS, instead("127.0.1.1")),
                breaking("host.address-survives-reopening", "the first of several interfaces is taken")
                        .onEach(ADDRESS, () -> new Later(instead("192.0.2.77"))));
    }

    /** Asks the right driver first, which may be closed. */
    private static Answer instead(String address) {
        return call -> {
            call.proceed();
            return address;
        };
    }
}
