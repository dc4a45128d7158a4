package org.virttck.specs.rescue;

import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.rescue.Rescues.whenRescued;
import static org.virttck.specs.rescue.Rescues.whenRescuedAnd;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Infos;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with an instance that is rescued, and with others beside it. */
final class RescuedInstanceMutants implements Mutants {

    private static final String INFO = "instances.info";
    private static final String DESTROY = "instances.destroy";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("rescue.rescue-is-told", "a power off forgets that there is a rescue")
                        .on(INFO, Infos.changed(RescuedInstanceMutants::notRescuedWhenOff)),
                breaking("rescue.rescued-instance-can-be-destroyed", "the rescue system bears another name")
                        .on("instances.destroyKeepingDisks", whenRescued(Faults.refuse(ErrorCode.NOT_FOUND))),
                breaking("rescue.rescue-leaves-no-disk", "one of the two sets of files is left")
                        .on(DESTROY, whenRescued(RescuedInstanceMutants::keepDisks)),
                rescuedAfterDeath(),
                breaking("rescue.rescue-survives-reopening", "only the driver that rescued knows")
                        .onEach(INFO, RescuedInstanceMutants::knownToTheFirstDriverOnly),
                breaking("rescue.rescued-instance-can-be-powered-off", "the rescue system is not found")
                        .on("power.off", whenRescuedAnd(RUNNING, call -> null)),
                breaking("rescue.rescued-instance-can-be-rebooted", "the rescue system is left paused at its beginning")
                        .on("power.reboot", whenRescued(RescuedInstanceMutants::thenPaused)),
                forgettingTheFlag(),
                breaking("rescue.rescued-instance-is-left-alone", "power on boots what was spawned")
                        .on("power.on", whenRescuedAnd(RUNNING, Rescues::unrescue)),
                breaking("rescue.files-of-a-rescued-instance-are-safe", "files that are not booted from are deleted")
                        .on("instances.deleteFiles", whenRescued(call -> null)),
                breaking("rescue.rescue-leaves-others-alone", "every rescue of a name that begins alike is ended")
                        .on("rescue.unrescue", RescuedInstanceMutants::unrescueAlike),
                breaking("rescue.rescue-adds-no-instance", "the rescue system is a second machine")
                        .on("instances.names", RescuedInstanceMutants::withRescueSystems),
                breaking("rescue.rescue-keeps-the-usage", "the rescue system is counted too")
                        .on("inventory.resources", RescuedInstanceMutants::withTheirMemoryTwice));
    }

    private static InstanceInfo notRescuedWhenOff(InstanceInfo info) {
        return info.state() == SHUTDOWN ? Infos.withRescued(info, false) : info;
    }

    private static Object keepDisks(Call call) {
        call.driver().instances().destroyKeepingDisks(call.argument(0));
        return null;
    }

    private static Object thenPaused(Call call) throws Throwable {
        call.proceed();
        call.driver().suspension().pause(call.argument(0));
        return null;
    }

    private static Mutant rescuedAfterDeath() {
        Remembered rescued = new Remembered();
        return breaking(
                        "rescue.rescue-ends-with-the-instance",
                        "the sign of the rescue bears the id and is left behind")
                .onEach("rescue.rescue", rescued.forgottenFirst(call -> {
                    Object answer = call.proceed();
                    rescued.add(call);
                    return answer;
                }))
                .on("rescue.unrescue", call -> {
                    Object answer = call.proceed();
                    rescued.forget(call);
                    return answer;
                })
                .on(INFO, call -> {
                    InstanceInfo info = call.proceed();
                    return rescued.knows(call) ? Infos.withRescued(info, true) : info;
                });
    }

    private static Answer knownToTheFirstDriverOnly() {
        AtomicReference<VirtDriver> first = new AtomicReference<>();
        return call -> {
            InstanceInfo info = call.proceed();
            boolean isFirst = first.compareAndSet(null, call.driver()) || first.get() == call.driver();
            return isFirst ? info : Infos.withRescued(info, false);
        };
    }

    private static Mutant forgettingTheFlag() {
        Remembered rebooted = new Remembered();
        return breaking("rescue.hard-reboot-stays-rescued", "a reboot forgets that there is a rescue")
                .onEach("power.reboot", rebooted.forgottenFirst(call -> {
                    rebooted.add(call);
                    return call.proceed();
                }))
                .on(INFO, call -> {
                    InstanceInfo info = call.proceed();
                    return rebooted.knows(call) ? Infos.withRescued(info, false) : info;
                });
    }

    private static Object unrescueAlike(Call call) throws Throwable {
        Object answer = call.proceed();
        Instances instances = call.driver().instances();
        String name = instances.info(call.argument(0)).name();
        for (InstanceId id : rescued(call.driver())) {
            if (instances.info(id).name().startsWith(name)) {
                call.driver().rescue().unrescue(id);
            }
        }
        return answer;
    }

    private static Set<String> withRescueSystems(Call call) throws Throwable {
        Set<String> names = new HashSet<>(call.<Set<String>>proceed());
        for (InstanceId id : rescued(call.driver())) {
            names.add(call.driver().instances().info(id).name() + "-rescue");
        }
        return Set.copyOf(names);
    }

    private static HostResources withTheirMemoryTwice(Call call) throws Throwable {
        HostResources right = call.proceed();
        long more = 0;
        for (InstanceId id : rescued(call.driver())) {
            more += call.driver().instances().info(id).memoryMib();
        }
        return new HostResources(
                right.vcpus(),
                right.vcpusUsed(),
                right.memoryMib(),
                right.memoryMibUsed() + more,
                right.diskGib(),
                right.diskGibUsed(),
                right.hypervisorType(),
                right.hypervisorVersion(),
                right.hostname(),
                right.architecture());
    }

    private static List<InstanceId> rescued(VirtDriver driver) {
        return driver.instances().ids().stream()
                .filter(id -> driver.instances().info(id).rescued())
                .toList();
    }
}
