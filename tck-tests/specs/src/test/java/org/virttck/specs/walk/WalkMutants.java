package org.virttck.specs.walk;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Faults that only a sequence shows. */
final class WalkMutants implements Mutants {

    private static final String ALONE = "instances.walks-follow-the-table";
    private static final String OTHERS = "instances.walks-leave-others-alone";

    @Override
    public List<Mutant> all() {
        return List.of(
                forgetfulPause(),
                fourthStart(),
                staleMarker(),
                lastImageWins(),
                commonFreezer(),
                restartOfAllThatSleeps());
    }

    /** A flag from the resume makes the next pause believe that it is done. */
    private static Mutant forgetfulPause() {
        Set<InstanceId> resumed = ConcurrentHashMap.newKeySet();
        return breaking(ALONE, "a pause after a resume is forgotten")
                .on("suspension.resume", call -> {
                    Object answer = call.proceed();
                    resumed.add(call.argument(0));
                    return answer;
                })
                .on("suspension.pause", call -> resumed.remove(call.<InstanceId>argument(0)) ? null : call.proceed());
    }

    /** Each start takes something of a host that is never given back. */
    private static Mutant fourthStart() {
        Map<InstanceId, Integer> starts = new ConcurrentHashMap<>();
        Answer counting = call -> {
            Object answer = call.proceed();
            InstanceId instance = call.argument(0);
            if (starts.merge(instance, 1, Integer::sum) == 4) {
                call.driver().instances().destroy(instance);
            }
            return answer;
        };
        return breaking(ALONE, "the fourth start of an instance loses it")
                .on("power.on", counting)
                .on("power.reboot", counting)
                .on("power.resumeOnHostBoot", counting);
    }

    /** The marker of a pause outlives the instance. */
    private static Mutant staleMarker() {
        Set<InstanceId> marked = ConcurrentHashMap.newKeySet();
        return breaking(ALONE, "an instance that was paused when it was removed is made paused")
                .on("instances.destroy", noting(PowerState.PAUSED, marked))
                .on("instances.spawn", call -> {
                    Object answer = call.proceed();
                    InstanceId instance = call.<InstanceSpec>argument(0).id();
                    if (marked.remove(instance)) {
                        call.driver().suspension().pause(instance);
                    }
                    return answer;
                });
    }

    private static Mutant lastImageWins() {
        return breaking(ALONE, "there is one file for saved memory: who suspends twice cannot be resumed")
                .onEach("suspension.suspend", () -> {
                    Map<InstanceId, Integer> saved = new ConcurrentHashMap<>();
                    return call -> {
                        Object answer = call.proceed();
                        InstanceId instance = call.argument(0);
                        if (saved.merge(instance, 1, Integer::sum) == 2) {
                            call.driver().power().off(instance, Duration.ZERO, Duration.ZERO);
                        }
                        return answer;
                    };
                });
    }

    /** One group of processes holds all that are paused. */
    private static Mutant commonFreezer() {
        return breaking(OTHERS, "who goes on after a pause wakes all that are paused")
                .on("suspension.unpause", call -> {
                    Object answer = call.proceed();
                    each(
                            call,
                            PowerState.PAUSED,
                            id -> call.driver().suspension().unpause(id));
                    return answer;
                });
    }

    private static Mutant restartOfAllThatSleeps() {
        return breaking(OTHERS, "the resume of one instance resumes all").on("suspension.resume", call -> {
            Object answer = call.proceed();
            each(call, PowerState.SUSPENDED, id -> call.driver().suspension().resume(id));
            return answer;
        });
    }

    private static Answer noting(PowerState state, Set<InstanceId> noted) {
        return call -> {
            if (Faults.isIn(state, call)) {
                noted.add(call.argument(0));
            }
            return call.proceed();
        };
    }

    private static void each(Call call, PowerState state, Consumer<InstanceId> action) {
        for (InstanceId id : call.driver().instances().ids()) {
            if (Faults.stateOf(id, call.driver()).equals(Optional.of(state))) {
                action.accept(id);
            }
        }
    }
}
