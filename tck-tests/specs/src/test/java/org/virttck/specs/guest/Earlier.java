package org.virttck.specs.guest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.mutation.Mutant;

/** A driver that keeps with what an instance was made, and uses it once more where it must not. */
final class Earlier {

    private final Map<InstanceId, InstanceSpec> made = new ConcurrentHashMap<>();

    /** Makes the second instance of an id of what it was given and of what the first one was given. */
    static Mutant atSpawn(Mutant mutant, BinaryOperator<InstanceSpec> mix) {
        Earlier earlier = new Earlier();
        return mutant.onEach("instances.spawn", () -> {
            earlier.made.clear();
            return earlier.spawning(mix);
        });
    }

    /** Makes an instance anew of what it is given and of what it was given when it was spawned. */
    static Mutant atRebuild(Mutant mutant, BinaryOperator<InstanceSpec> mix) {
        Earlier earlier = new Earlier();
        return mutant.onEach("instances.spawn", () -> {
                    earlier.made.clear();
                    return earlier.spawning((next, first) -> next);
                })
                .on("instances.rebuild", call -> call.with(earlier.mixed(call.argument(0), mix)));
    }

    private Answer spawning(BinaryOperator<InstanceSpec> mix) {
        return call -> {
            InstanceSpec spec = call.argument(0);
            Object answer = call.with(mixed(spec, mix));
            made.put(spec.id(), spec);
            return answer;
        };
    }

    private InstanceSpec mixed(InstanceSpec spec, BinaryOperator<InstanceSpec> mix) {
        return Optional.ofNullable(made.get(spec.id()))
                .map(first -> mix.apply(spec, first))
                .orElse(spec);
    }
}
