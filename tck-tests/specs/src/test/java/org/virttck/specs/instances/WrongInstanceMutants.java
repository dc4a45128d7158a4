package org.virttck.specs.instances;

import static org.virttck.driver.model.PowerState.PAUSED;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Drivers that do something to an instance of which nobody spoke, or leave something of one that is not there. */
final class WrongInstanceMutants implements Mutants {

    private static final String BREAKING_OTHERS = "instances.operations-leave-others-alone";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking(BREAKING_OTHERS, "a reboot of what is paused reboots all names that begin alike")
                        .on("power.reboot", Faults.when(PAUSED, WrongInstanceMutants::rebootAlike)),
                breaking(BREAKING_OTHERS, "an unknown id stands for the first instance that is found")
                        .on("power.off", Faults.beforeRefusal(ErrorCode.NOT_FOUND, WrongInstanceMutants::firstIsOff)),
                breaking("instances.unknown-id-leaves-no-trace", "a folder is made before anybody looks")
                        .on("instances.destroyKeepingDisks", WrongInstanceMutants::makeAFolder));
    }

    private static Object rebootAlike(Call call) throws Throwable {
        Object answer = call.proceed();
        Instances instances = call.driver().instances();
        String name = instances.info(call.argument(0)).name();
        String beginning = name.substring(0, name.length() - 1);
        for (InstanceId id : instances.ids()) {
            boolean other = !id.equals(call.argument(0));
            if (other && instances.info(id).name().startsWith(beginning)) {
                call.driver().power().reboot(id, RebootType.HARD);
            }
        }
        return answer;
    }

    private static Object firstIsOff(Call call) {
        VirtDriver driver = call.driver();
        Optional<InstanceId> first = driver.instances().ids().stream()
                .filter(id -> driver.instances().info(id).state() == RUNNING)
                .findFirst();
        first.ifPresent(id -> driver.power().off(id, Duration.ZERO, Duration.ZERO));
        return null;
    }

    private static Object makeAFolder(Call call) throws Throwable {
        InstanceId id = call.argument(0);
        if (!call.driver().instances().exists(id) && !call.driver().instances().onDisk(id)) {
            Faults.makePlaceholder(call);
        }
        return call.proceed();
    }
}
