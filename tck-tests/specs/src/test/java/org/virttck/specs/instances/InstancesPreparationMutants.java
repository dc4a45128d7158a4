package org.virttck.specs.instances;

import static org.virttck.driver.ErrorCode.ALREADY_EXISTS;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong before a spawn, and after one that failed. */
final class InstancesPreparationMutants implements Mutants {

    private static final String PREPARE = "instances.prepareSpawn";
    private static final String CLEAN_UP = "instances.cleanUpFailedSpawn";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.spawn-preparation-is-declared-truly", "what is not implemented does nothing")
                        .with("without", "SPAWN_PREPARATION")
                        .on(PREPARE, call -> null),
                existingBeforeItsSpawn(),
                preparedOnce(),
                countedTwice(),
                breaking("instances.preparation-can-be-given-back", "nothing is given back")
                        .on(CLEAN_UP, call -> {
                            call.driver().capabilities();
                            return null;
                        }),
                leavingADisk(),
                refusingToCleanUpTwice(),
                breaking("instances.clean-up-of-a-spawn-leaves-an-instance", "a late clean-up removes what is off")
                        .on(CLEAN_UP, Faults.when(PowerState.SHUTDOWN, call -> {
                            call.driver().instances().destroy(call.argument(0));
                            return null;
                        })),
                breaking("instances.preparation-of-a-present-instance-is-refused", "the check is left to the spawn")
                        .on(PREPARE, Faults.succeedInPlaceOf(ALREADY_EXISTS)),
                breaking("instances.preparation-leaves-a-present-instance", "the place is cleared")
                        .on(PREPARE, Faults.beforeRefusal(ALREADY_EXISTS, call -> {
                            call.driver().instances().destroy(idOf(call));
                            return null;
                        })));
    }

    private static Mutant existingBeforeItsSpawn() {
        Remembered prepared = new Remembered();
        return remembering(
                        prepared,
                        breaking("instances.prepared-instance-does-not-exist", "the preparation makes the record"))
                .on("instances.exists", call -> call.<Boolean>proceed() || prepared.knows(call));
    }

    private static Mutant preparedOnce() {
        Remembered prepared = new Remembered();
        return breaking("instances.prepared-instance-can-be-spawned", "the second preparation is one too many")
                .onEach(PREPARE, prepared.forgottenFirst(call -> {
                    if (prepared.knows(idOf(call))) {
                        throw Faults.refusal(ErrorCode.CONFLICT);
                    }
                    Object answer = call.proceed();
                    prepared.add(idOf(call));
                    return answer;
                }));
    }

    private static Mutant countedTwice() {
        Remembered prepared = new Remembered();
        return remembering(
                        prepared, breaking("instances.preparation-is-counted-once", "preparation and spawn both claim"))
                .on("instances.spawn", call -> {
                    Object answer = call.proceed();
                    if (prepared.knows(idOf(call))) {
                        Faults.leaveForeignDisk(call);
                    }
                    return answer;
                });
    }

    private static Mutant leavingADisk() {
        Remembered tried = new Remembered();
        return breaking("instances.failed-spawn-after-preparation-leaves-nothing", "the spawn that fails leaves a disk")
                .onEach(PREPARE, tried.forgottenFirst(call -> {
                    tried.add(idOf(call));
                    return call.proceed();
                }))
                .on("instances.spawn", call -> {
                    try {
                        return call.proceed();
                    } catch (VirtDriverException refusal) {
                        if (tried.knows(idOf(call))) {
                            Faults.leaveForeignDisk(call);
                        }
                        throw refusal;
                    }
                });
    }

    private static Mutant refusingToCleanUpTwice() {
        Remembered prepared = new Remembered();
        return remembering(
                        prepared,
                        breaking("instances.clean-up-of-a-spawn-is-idempotent", "the look-up of a preparation throws"))
                .on(CLEAN_UP, call -> {
                    boolean known = prepared.forget(call);
                    if (!known && !call.driver().instances().exists(call.argument(0))) {
                        throw Faults.refusal(ErrorCode.NOT_FOUND);
                    }
                    return call.proceed();
                });
    }

    private static Mutant remembering(Remembered prepared, Mutant mutant) {
        return mutant.onEach(PREPARE, prepared.forgottenFirst(call -> {
                    Object answer = call.proceed();
                    prepared.add(idOf(call));
                    return answer;
                }))
                .on(CLEAN_UP, call -> {
                    prepared.forget(call);
                    return call.proceed();
                });
    }

    private static InstanceId idOf(Call call) {
        return call.<InstanceSpec>argument(0).id();
    }
}
