package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they remove instances. */
final class InstancesDestroyMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.destroyed-instance-is-gone", "what runs is only turned off")
                        .with("vcpus", "4000")
                        .with("memory-mib", "10000000")
                        .with("disk-gib", "100000")
                        .on("instances.destroy", Faults.when(PowerState.RUNNING, InstancesDestroyMutants::turnOff)),
                breaking("instances.destroy-of-an-absent-instance-succeeds", "what is not there cannot be removed")
                        .on("instances.destroy", InstancesDestroyMutants::notFoundWhenAbsent),
                breaking("instances.destroy-works-from-every-state", "what is paused is not let go")
                        .on("instances.destroy", Faults.refuseWhen(PowerState.PAUSED, ErrorCode.INVALID_STATE)),
                breaking("instances.destroy-leaves-others-alone", "everything goes whose name begins alike")
                        .on("instances.destroy", InstancesDestroyMutants::destroyAlike),
                breaking("instances.name-can-be-used-again", "a name belongs to an id for ever")
                        .onEach("instances.spawn", InstancesDestroyMutants::bindNamesForEver),
                refuseReturn());
    }

    private static Object turnOff(Call call) {
        call.driver().power().off(call.argument(0), Duration.ZERO, Duration.ZERO);
        return null;
    }

    private static Object notFoundWhenAbsent(Call call) throws Throwable {
        if (!call.driver().instances().exists(call.argument(0))) {
            throw Faults.refusal(ErrorCode.NOT_FOUND);
        }
        return call.proceed();
    }

    private static Object destroyAlike(Call call) throws Throwable {
        Instances instances = call.driver().instances();
        if (instances.exists(call.argument(0))) {
            String beginning = instances.info(call.argument(0)).name();
            instances.ids().stream()
                    .filter(id -> instances.info(id).name().startsWith(beginning + "-"))
                    .forEach(instances::destroy);
        }
        return call.proceed();
    }

    private static Answer bindNamesForEver() {
        Map<String, InstanceId> owners = new ConcurrentHashMap<>();
        return call -> {
            InstanceSpec spec = call.argument(0);
            InstanceId owner = owners.getOrDefault(spec.name(), spec.id());
            if (!owner.equals(spec.id())) {
                throw Faults.refusal(ErrorCode.ALREADY_EXISTS);
            }
            Object answer = call.proceed();
            owners.put(spec.name(), spec.id());
            return answer;
        };
    }

    private static Mutant refuseReturn() {
        Remembered gone = new Remembered();
        return breaking("instances.id-can-be-spawned-again", "the record of an instance outlives it")
                .onEach("instances.destroy", gone.forgottenFirst(call -> {
                    gone.add(call);
                    return call.proceed();
                }))
                .on("instances.spawn", call -> {
                    if (gone.knows(call.<InstanceSpec>argument(0).id())) {
                        throw Faults.refusal(ErrorCode.ALREADY_EXISTS);
                    }
                    return call.proceed();
                });
    }
}
