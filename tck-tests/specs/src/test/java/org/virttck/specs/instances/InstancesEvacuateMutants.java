package org.virttck.specs.instances;

import static org.virttck.driver.ErrorCode.ALREADY_EXISTS;
import static org.virttck.driver.ErrorCode.INVALID_ARGUMENT;
import static org.virttck.specs.instances.Faults.beforeRefusal;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they take over an instance of a host that failed. */
final class InstancesEvacuateMutants implements Mutants {

    private static final String EVACUATE = "instances.evacuate";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.evacuation-is-declared-truly", "what is not implemented is refused as an accident")
                        .with("without", "EVACUATE")
                        .on(EVACUATE, Faults.refuse(ErrorCode.INTERNAL)),
                breaking("instances.evacuated-instance-is-running", "the boot is left to the caller")
                        .on(EVACUATE, changing(spec -> spec.powerOn(false))),
                breaking("instances.evacuation-without-power-is-shutdown", "every evacuation ends in a boot")
                        .on(EVACUATE, changing(spec -> spec.powerOn(true))),
                breaking("instances.evacuated-instance-is-the-instance", "the instance is made under a new name")
                        .on(EVACUATE, InstancesEvacuateMutants::underANewName),
                breaking("instances.evacuation-uses-the-kept-disks", "the image is written over the disk")
                        .on(EVACUATE, InstancesEvacuateMutants::overwriting),
                takingAnotherDisk(),
                breaking("instances.evacuation-is-counted-once", "the kept disk is copied, and the copy stays")
                        .on(EVACUATE, InstancesEvacuateMutants::leavingACopy),
                breaking("instances.evacuation-of-a-present-instance-is-refused", "the caller is told to try again")
                        .on(EVACUATE, Faults.refuseAs(ALREADY_EXISTS, ErrorCode.CONFLICT)),
                breaking("instances.refused-evacuation-leaves-the-instance", "what is there is started")
                        .on(EVACUATE, beforeRefusal(ALREADY_EXISTS, call -> Faults.turnOn(call, idOf(call)))),
                breaking("instances.refused-evacuation-leaves-the-guest", "what is there is turned off first")
                        .on(EVACUATE, beforeRefusal(ALREADY_EXISTS, call -> Faults.powerCycle(call, idOf(call)))),
                breaking("instances.bad-evacuation-is-refused", "whatever is wrong is an accident")
                        .on(EVACUATE, Faults.refuseAs(INVALID_ARGUMENT, ErrorCode.INTERNAL)),
                breaking("instances.failed-evacuation-leaves-nothing", "the instance is recorded before the look")
                        .on(EVACUATE, beforeRefusal(INVALID_ARGUMENT, InstancesEvacuateMutants::recordTheInstance)),
                breaking("instances.failed-evacuation-keeps-the-disks", "clean-up deletes what it has not made")
                        .on(EVACUATE, beforeRefusal(INVALID_ARGUMENT, call -> {
                            call.driver().instances().deleteFiles(idOf(call));
                            return null;
                        })));
    }

    private static Answer changing(UnaryOperator<InstanceSpec.Builder> change) {
        return call -> call.with(
                change.apply(call.<InstanceSpec>argument(0).toBuilder()).build());
    }

    private static Object underANewName(Call call) throws Throwable {
        InstanceSpec spec = call.argument(0);
        if (call.driver().instances().exists(spec.id()) || isKept(call)) {
            return call.proceed();
        }
        return call.with(spec.toBuilder().name(spec.name() + "-evacuated").build());
    }

    private static Object overwriting(Call call) throws Throwable {
        boolean kept = isKept(call);
        Object answer = call.proceed();
        if (kept) {
            call.driver().instances().rebuild(call.argument(0));
        }
        return answer;
    }

    private static Object leavingACopy(Call call) throws Throwable {
        boolean kept = isKept(call);
        Object answer = call.proceed();
        if (kept) {
            Faults.leaveForeignDisk(call);
        }
        return answer;
    }

    private static Mutant takingAnotherDisk() {
        Remembered without = new Remembered();
        return breaking("instances.evacuation-without-disks-begins-anew", "a disk of a like name is taken")
                .onEach(EVACUATE, without.forgottenFirst(call -> {
                    if (!isKept(call)) {
                        without.add(idOf(call));
                    }
                    return call.proceed();
                }))
                .on("console.output", call -> {
                    byte[] right = call.proceed();
                    String text = new String(right, StandardCharsets.UTF_8);
                    return without.knows(call)
                            ? text.replace("boots=1\n", "boots=7\n").getBytes(StandardCharsets.UTF_8)
                            : right;
                });
    }

    private static Object recordTheInstance(Call call) {
        if (!isKept(call)) {
            InstanceSpec wanted = call.argument(0);
            call.driver().instances().spawn(Faults.placeholder(wanted.id(), wanted.name()));
        }
        return null;
    }

    private static boolean isKept(Call call) {
        Instances instances = call.driver().instances();
        return !instances.exists(idOf(call)) && instances.onDisk(idOf(call));
    }

    private static InstanceId idOf(Call call) {
        return call.<InstanceSpec>argument(0).id();
    }
}
