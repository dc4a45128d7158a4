package org.virttck.specs.compatibility;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DriverDescription;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Call;
import org.virttck.specs.driver.Altered;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Drivers that stand in the way of those who are older or newer. */
final class CompatibilityMutants implements Mutants {

    private static final String ANY_ARGUMENT = "compatibility.undeclared-is-unsupported-for-any-argument";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("compatibility.contract-version-is-not-ahead", "built against a contract to come")
                        .on("driver.describe", call -> ofContract("1.9999", call.proceed())),
                breaking("compatibility.every-facet-is-there", "a facet without capabilities is absent")
                        .with("without", "RESCUE")
                        .opened(() ->
                                driver -> Altered.of(VirtDriver.class, driver, "rescue", (right, arguments) -> null)),
                breaking("compatibility.every-facet-is-there", "asking for a facet is refused already")
                        .with("without", "ADMIN_PASSWORD,NETWORK_INJECTION")
                        .on("driver.guest", call -> {
                            throw VirtDriverException.unsupported(Capability.ADMIN_PASSWORD);
                        }),
                breaking(ANY_ARGUMENT, "the instance is looked up first")
                        .with("without", "PAUSE")
                        .on("suspension.pause", CompatibilityMutants::lookUpFirst),
                breaking(ANY_ARGUMENT, "there is nothing to do for an instance that is not there")
                        .with("without", "RESUME_ON_HOST_BOOT")
                        .on("power.resumeOnHostBoot", call -> exists(call) ? call.proceed() : null),
                breaking("compatibility.metadata-is-no-command", "metadata and extra specs are one map")
                        .on("instances.spawn", call -> call.with(withVcpusOfMetadata(call.argument(0)))),
                breaking("compatibility.metadata-is-no-command", "an unknown key is refused")
                        .on("instances.spawn", call -> {
                            InstanceSpec spec = call.argument(0);
                            if (spec.metadata().containsKey("a-key-of-contract-9.9")) {
                                throw Faults.refusal(ErrorCode.INVALID_ARGUMENT);
                            }
                            return call.proceed();
                        }));
    }

    private static DriverDescription ofContract(String version, DriverDescription right) {
        return new DriverDescription(right.name(), right.version(), right.vendor(), version, right.hypervisor());
    }

    private static Object lookUpFirst(Call call) throws Throwable {
        if (!exists(call)) {
            throw Faults.refusal(ErrorCode.NOT_FOUND);
        }
        return call.proceed();
    }

    private static boolean exists(Call call) {
        return call.driver().instances().exists(call.<InstanceId>argument(0));
    }

    private static InstanceSpec withVcpusOfMetadata(InstanceSpec spec) {
        Flavor asked = spec.flavor();
        String vcpus = spec.metadata().getOrDefault("vcpus", Integer.toString(asked.vcpus()));
        Flavor other = new Flavor(
                asked.name(),
                Integer.parseInt(vcpus),
                asked.memoryMib(),
                asked.rootGib(),
                asked.ephemeralGib(),
                asked.swapMib());
        return spec.toBuilder().flavor(other).build();
    }
}
