package org.virttck.specs.instances;

import static org.virttck.driver.ErrorCode.ALREADY_EXISTS;
import static org.virttck.specs.instances.Faults.beforeRefusal;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.Power;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they are asked for what is there already. */
final class InstancesDuplicateMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.duplicate-id-is-refused", "the caller is told to try again")
                        .on("instances.spawn", InstancesDuplicateMutants::conflictWhenTheIdIsThere),
                breaking("instances.duplicate-name-is-refused", "the second of a name gets a longer one")
                        .on("instances.spawn", InstancesDuplicateMutants::renamedWhenTheNameIsThere),
                breaking("instances.refused-duplicate-leaves-the-first", "clean-up removes the first instance")
                        .on("instances.spawn", beforeRefusal(ALREADY_EXISTS, InstancesDuplicateMutants::destroy)),
                breaking("instances.refused-duplicate-leaves-the-guest", "the first instance is started again")
                        .on("instances.spawn", beforeRefusal(ALREADY_EXISTS, InstancesDuplicateMutants::powerCycle)));
    }

    private static Object conflictWhenTheIdIsThere(Call call) throws Throwable {
        if (call.driver().instances().exists(call.<InstanceSpec>argument(0).id())) {
            throw Faults.refusal(ErrorCode.CONFLICT);
        }
        return call.proceed();
    }

    private static Object renamedWhenTheNameIsThere(Call call) throws Throwable {
        InstanceSpec spec = call.argument(0);
        Instances present = call.driver().instances();
        boolean nameOnly = present.names().contains(spec.name()) && !present.exists(spec.id());
        return nameOnly ? call.with(spec.toBuilder().name(spec.name() + "-2").build()) : call.proceed();
    }

    private static Object destroy(Call call) {
        call.driver().instances().destroy(call.<InstanceSpec>argument(0).id());
        return null;
    }

    private static Object powerCycle(Call call) {
        InstanceId first = call.<InstanceSpec>argument(0).id();
        if (Faults.stateOf(first, call.driver())
                .filter(PowerState.RUNNING::equals)
                .isPresent()) {
            Power power = call.driver().power();
            power.off(first, Duration.ZERO, Duration.ZERO);
            power.on(first);
        }
        return null;
    }
}
