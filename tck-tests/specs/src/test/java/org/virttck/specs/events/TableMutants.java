package org.virttck.specs.events;

import static org.virttck.driver.model.LifecycleEvent.Transition.STARTED;
import static org.virttck.driver.model.PowerState.PAUSED;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import org.virttck.driver.ErrorCode;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Drivers that tell rightly of what is done every day, and wrongly of the rest. */
final class TableMutants implements Mutants {

    private static final String RULE = "events.operations-tell-their-changes";

    @Override
    public List<Mutant> all() {
        return List.of(
                startingSilently(),
                breaking(RULE, "what is paused is touched before a second pause is refused")
                        .on("suspension.pause", Faults.beforeRefusal(ErrorCode.INVALID_STATE, TableMutants::touch)));
    }

    private static Mutant startingSilently() {
        Remembered broughtBack = new Remembered();
        return breaking(RULE, "what is brought back after a boot of the host is not told")
                .onEach("power.resumeOnHostBoot", broughtBack.forgottenFirst(call -> {
                    if (Faults.isIn(SHUTDOWN, call)) {
                        broughtBack.add(call);
                    }
                    return call.proceed();
                }))
                .on("events.subscribe", Relay.through(listener -> event -> {
                    if (event.transition() != STARTED || !broughtBack.knows(event.instance())) {
                        listener.accept(event);
                    }
                }));
    }

    private static Object touch(Call call) {
        if (Faults.isIn(PAUSED, call)) {
            call.driver().suspension().unpause(call.argument(0));
            call.driver().suspension().pause(call.argument(0));
        }
        return null;
    }
}
