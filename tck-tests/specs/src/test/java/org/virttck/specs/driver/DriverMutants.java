package org.virttck.specs.driver;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DriverDescription;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers say wrongly of themselves. */
final class DriverMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("driver.description-is-stable", "the description counts the instances of the moment")
                        .on(
                                "driver.describe",
                                call -> withHypervisor(
                                        call.proceed(),
                                        call.driver().instances().count() + " guests")),
                breaking("driver.description-survives-reopening", "the description holds a connection number")
                        .onEach("driver.describe", () -> {
                            Ordinals ordinals = new Ordinals();
                            return call -> withHypervisor(call.proceed(), "connection " + ordinals.of(call));
                        }),
                breaking("driver.contract-version-is-known", "the driver reports its own version as the contract's")
                        .on("driver.describe", call -> {
                            DriverDescription right = call.proceed();
                            return new DriverDescription(
                                    right.name(), right.version(), right.vendor(), "29.1", right.hypervisor());
                        }),
                breaking("driver.second-driver-opens", "a lock admits one driver at a time")
                        .opened(() -> {
                            Set<VirtDriver> holder = ConcurrentHashMap.newKeySet();
                            return driver -> {
                                if (!holder.isEmpty()) {
                                    throw new VirtDriverException(ErrorCode.CONFLICT, "another driver holds the lock");
                                }
                                holder.add(driver);
                                return driver;
                            };
                        }));
    }

    private static DriverDescription withHypervisor(DriverDescription right, String addition) {
        String hypervisor = right.hypervisor() + ", " + addition;
        return new DriverDescription(
                right.name(), right.version(), right.vendor(), right.contractVersion(), hypervisor);
    }
}
