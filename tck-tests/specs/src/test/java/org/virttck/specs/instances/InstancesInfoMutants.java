package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers tell wrongly of instances that are as they should be. */
final class InstancesInfoMutants implements Mutants {

    private static final int KIB_IN_MIB = 1024;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.info-names-the-instance", "info bears an id that the hypervisor has drawn")
                        .on("instances.info", Infos.changed(info -> Infos.withId(info, idMadeOf(info.name())))),
                breaking("instances.info-shows-the-flavor", "memory is told in KiB")
                        .on(
                                "instances.info",
                                Infos.changed(info -> Infos.withSize(
                                        info,
                                        info.maxMemoryMib() * KIB_IN_MIB,
                                        info.memoryMib() * KIB_IN_MIB,
                                        info.vcpus()))),
                breaking("instances.info-shows-the-flavor", "every instance is said to have one CPU")
                        .on(
                                "instances.info",
                                Infos.changed(info -> Infos.withSize(info, info.maxMemoryMib(), info.memoryMib(), 1))),
                breaking("instances.memory-within-maximum", "only the maximum is told in MiB")
                        .on(
                                "instances.info",
                                Infos.changed(info -> Infos.withSize(
                                        info, info.maxMemoryMib(), info.memoryMib() * KIB_IN_MIB, info.vcpus()))),
                breaking("instances.cpu-time-does-not-fall", "CPU time is what is left of a quota")
                        .on(
                                "instances.info",
                                Infos.changed(info -> Infos.withCpuTime(
                                        info, Duration.ofHours(1).minus(info.cpuTime())))),
                breaking("instances.count-equals-listings", "count leaves out what does not run")
                        .on("instances.count", call -> (int) call.driver().instances().ids().stream()
                                .filter(id -> Faults.stateOf(id, call.driver())
                                        .filter(PowerState.RUNNING::equals)
                                        .isPresent())
                                .count()),
                breaking("instances.listings-are-snapshots", "the driver hands its own set of ids out")
                        .onEach("instances.ids", InstancesInfoMutants::oneSetForAll),
                breaking("instances.listings-are-snapshots", "the driver hands its own set of names out")
                        .onEach("instances.names", InstancesInfoMutants::oneSetForAll));
    }

    private static InstanceId idMadeOf(String name) {
        return new InstanceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer oneSetForAll() {
        Set<Object> listed = ConcurrentHashMap.newKeySet();
        return call -> {
            Set<Object> present = call.proceed();
            listed.retainAll(present);
            listed.addAll(present);
            return listed;
        };
    }
}
