package org.virttck.specs.resilience;

import java.util.List;
import java.util.Locale;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.process.DriverWork;

/**
 * An operation that is interrupted.
 *
 * @param rule which is judged by it
 * @param work the operation
 */
record WorkCase(String rule, DriverWork work) implements SpecCase {

    @Override
    public String slug() {
        return work.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<Capability> needs() {
        return work.capability().map(List::of).orElse(List.of());
    }

    /** An instance on which the operation can begin. */
    InstanceSpec ground(Bench bench) {
        InstanceSpec instance = bench.spec().build();
        work.from().ifPresent(state -> bench.in(state, instance));
        return instance;
    }

    boolean mayBeGone() {
        return work == DriverWork.SPAWN || work == DriverWork.DESTROY;
    }

    static List<WorkCase> of(String rule) {
        return List.of(DriverWork.values()).stream()
                .map(work -> new WorkCase(rule, work))
                .toList();
    }
}
