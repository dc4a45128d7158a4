package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong at the end of a spawn. */
final class InstancesSpawnMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.spawned-instance-is-running", "spawn returns when the disk is ready")
                        .on("instances.spawn", power(false)),
                breaking("instances.spawn-without-power-is-shutdown", "every instance is booted")
                        .on("instances.spawn", power(true)),
                listedAfterItsFirstInfo(),
                existsAfterItsFirstInfo(),
                breaking("instances.unknown-instance-does-not-exist", "ids are compared by their first half")
                        .on("instances.exists", call -> {
                            InstanceId wanted = call.argument(0);
                            return call.driver().instances().ids().stream().anyMatch(id -> beginAlike(id, wanted));
                        }));
    }

    private static Mutant listedAfterItsFirstInfo() {
        Remembered asked = new Remembered();
        return breaking("instances.spawned-instance-is-listed", "listings hold what info was asked of")
                .onEach("instances.info", asked.forgottenFirst(call -> {
                    asked.add(call);
                    return call.proceed();
                }))
                .on(
                        "instances.ids",
                        call -> call.<Set<InstanceId>>proceed().stream()
                                .filter(asked::knows)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Mutant existsAfterItsFirstInfo() {
        Remembered asked = new Remembered();
        return breaking("instances.spawned-instance-exists", "exists looks into what info has cached")
                .onEach("instances.info", asked.forgottenFirst(call -> {
                    asked.add(call);
                    return call.proceed();
                }))
                .on("instances.exists", call -> call.<Boolean>proceed() && asked.knows(call));
    }

    private static Answer power(boolean on) {
        return call ->
                call.with(call.<InstanceSpec>argument(0).toBuilder().powerOn(on).build());
    }

    private static boolean beginAlike(InstanceId one, InstanceId other) {
        return one.value().getMostSignificantBits() == other.value().getMostSignificantBits();
    }
}
