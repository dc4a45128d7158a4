package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they clean up after an instance that is gone. */
final class InstancesCleanUpMutants implements Mutants {

    private static final String CLEAN_UP = "instances.cleanUp";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.clean-up-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("CLEAN_UP")),
                movingAside(),
                breaking("instances.clean-up-gives-back-disk-space", "the place of a disk stays in the records")
                        .on(CLEAN_UP, InstancesCleanUpMutants::keepingThePlace),
                breaking("instances.clean-up-of-nothing-succeeds", "what is not there cannot be removed")
                        .on(CLEAN_UP, InstancesCleanUpMutants::notFoundWhenNothingIsLeft),
                breaking("instances.clean-up-of-a-present-instance-is-refused", "nobody asks what is in use")
                        .on(CLEAN_UP, Faults.when(PowerState.RUNNING, call -> {
                            call.driver().instances().destroy(call.argument(0));
                            return null;
                        })),
                removingAlike());
    }

    private static Mutant movingAside() {
        Remembered cleaned = new Remembered();
        return breaking("instances.clean-up-removes-kept-disks", "files are renamed for later")
                .onEach(CLEAN_UP, cleaned.forgottenFirst(call -> {
                    boolean kept = isKept(call);
                    Object answer = call.proceed();
                    if (kept) {
                        cleaned.add(call);
                    }
                    return answer;
                }))
                .on("instances.onDisk", call -> call.<Boolean>proceed() || cleaned.knows(call));
    }

    private static Object keepingThePlace(Call call) throws Throwable {
        boolean kept = isKept(call);
        Object answer = call.proceed();
        if (kept) {
            Faults.leaveForeignDisk(call);
        }
        return answer;
    }

    private static Object notFoundWhenNothingIsLeft(Call call) throws Throwable {
        if (!call.driver().instances().onDisk(call.argument(0))) {
            throw Faults.refusal(ErrorCode.NOT_FOUND);
        }
        return call.proceed();
    }

    private static Mutant removingAlike() {
        KnownSpecs known = new KnownSpecs();
        Remembered kept = new Remembered();
        return breaking("instances.clean-up-leaves-others-alone", "files are found by the beginning of a name")
                .onEach("instances.spawn", known.remembering())
                .onEach("instances.destroyKeepingDisks", kept.forgottenFirst(call -> {
                    kept.add(call);
                    return call.proceed();
                }))
                .on(CLEAN_UP, call -> {
                    Object answer = call.proceed();
                    Optional<String> name = known.nameOf(call.argument(0));
                    kept.all().stream()
                            .filter(id -> name.isPresent() && beginsWith(name.get(), known.nameOf(id)))
                            .filter(id -> !call.driver().instances().exists(id))
                            .forEach(call.driver().instances()::deleteFiles);
                    return answer;
                });
    }

    private static boolean beginsWith(String beginning, Optional<String> name) {
        return name.filter(text -> text.startsWith(beginning)).isPresent();
    }

    private static boolean isKept(Call call) {
        Instances instances = call.driver().instances();
        InstanceId id = call.argument(0);
        return !instances.exists(id) && instances.onDisk(id);
    }
}
