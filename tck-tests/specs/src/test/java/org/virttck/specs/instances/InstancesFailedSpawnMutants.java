package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers leave behind when a spawn fails. */
final class InstancesFailedSpawnMutants implements Mutants {

    private static final String RULE = "instances.failed-spawn-leaves-nothing";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking(RULE, "the instance is recorded before its image is looked at")
                        .on(
                                "instances.spawn",
                                Faults.beforeRefusal(
                                        ErrorCode.INVALID_ARGUMENT, InstancesFailedSpawnMutants::makePlaceholder)),
                breaking(RULE, "there is no clean-up when the host is full")
                        .on(
                                "instances.spawn",
                                Faults.beforeRefusal(
                                        ErrorCode.OUT_OF_RESOURCES, InstancesFailedSpawnMutants::makePlaceholder)),
                breaking(RULE, "the disk stays when the instance cannot be made")
                        .on(
                                "instances.spawn",
                                Faults.beforeRefusal(
                                        ErrorCode.INVALID_ARGUMENT, InstancesFailedSpawnMutants::leaveDisk)),
                breaking(RULE, "a name stays reserved for ever")
                        .onEach("instances.spawn", InstancesFailedSpawnMutants::keepNamesReserved));
    }

    private static Object makePlaceholder(Call call) {
        InstanceSpec wanted = call.argument(0);
        call.driver().instances().spawn(Faults.placeholder(wanted.id(), wanted.name()));
        return null;
    }

    private static Object leaveDisk(Call call) {
        makePlaceholder(call);
        call.driver()
                .instances()
                .destroyKeepingDisks(call.<InstanceSpec>argument(0).id());
        return null;
    }

    private static Answer keepNamesReserved() {
        Set<String> reserved = ConcurrentHashMap.newKeySet();
        return call -> {
            String name = call.<InstanceSpec>argument(0).name();
            if (reserved.contains(name)) {
                throw Faults.refusal(ErrorCode.ALREADY_EXISTS);
            }
            try {
                return call.proceed();
            } catch (VirtDriverException e) {
                reserved.add(name);
                throw e;
            }
        };
    }
}
