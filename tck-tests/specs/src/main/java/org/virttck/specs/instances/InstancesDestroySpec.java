package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.instances.Listings.assertAbsent;

import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Removing instances, beyond the cells of the lifecycle table. */
final class InstancesDestroySpec {

    @Spec("instances.destroy-leaves-others-alone")
    void destroyLeavesAnInstanceWithAnAlikeNameRunning(Bench bench) {
        InstanceSpec victim = bench.spec().build();
        InstanceSpec bystander = bench.spec().name(victim.name() + "-2").build();
        bench.in(PowerState.RUNNING, victim);
        bench.in(PowerState.RUNNING, bystander);
        bench.instances().destroy(victim.id());
        assertEquals(true, bench.instances().exists(bystander.id()), "whether the other instance exists");
        assertEquals(PowerState.RUNNING, bench.state(bystander.id()), "state of the other instance");
    }

    @Spec("instances.name-can-be-used-again")
    void nameOfAnInstanceThatIsGoneIsFree(Bench bench) {
        InstanceSpec gone = gone(bench);
        InstanceSpec successor = bench.spec().name(gone.name()).build();
        bench.instances().spawn(successor);
        assertEquals(gone.name(), bench.info(successor.id()).name(), "name of the second instance of that name");
    }

    @Spec("instances.id-can-be-spawned-again")
    void instanceThatIsGoneCanComeBack(Bench bench) {
        InstanceSpec gone = gone(bench);
        bench.instances().spawn(gone);
        assertEquals(PowerState.RUNNING, bench.state(gone.id()), "state of an instance that came back");
    }

    private static InstanceSpec gone(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.in(PowerState.RUNNING, spec);
        bench.arrange("an instance that is gone", () -> {
            bench.instances().destroy(spec.id());
            assertAbsent(bench, spec);
        });
        return spec;
    }
}
