package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.instances.Listings.assertListed;

import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What is there when spawn has returned. */
final class InstancesSpawnSpec {

    @Spec("instances.spawned-instance-is-running")
    void spawnedInstanceIsRunning(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.instances().spawn(spec);
        assertEquals(PowerState.RUNNING, bench.state(spec.id()), "state after spawn");
    }

    @Spec("instances.spawn-without-power-is-shutdown")
    void instanceThatIsSpawnedWithoutPowerIsShutDown(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.instances().spawn(spec);
        assertEquals(PowerState.SHUTDOWN, bench.state(spec.id()), "state after spawn without power");
    }

    @Spec("instances.spawned-instance-is-listed")
    void spawnedInstanceIsListedByIdAndName(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.instances().spawn(spec);
        assertListed(bench, spec);
    }

    @Spec("instances.spawned-instance-is-listed")
    void instanceThatIsSpawnedWithoutPowerIsListed(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.instances().spawn(spec);
        assertListed(bench, spec);
    }

    @Spec("instances.spawned-instance-exists")
    void spawnedInstanceExists(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.instances().spawn(spec);
        assertEquals(true, bench.instances().exists(spec.id()), "whether an instance exists after spawn");
    }

    @Spec("instances.spawned-instance-exists")
    void instanceThatIsSpawnedWithoutPowerExists(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.instances().spawn(spec);
        assertEquals(true, bench.instances().exists(spec.id()), "whether an instance exists after spawn without power");
    }

    @Spec("instances.unknown-instance-does-not-exist")
    void instanceWithAnAlikeIdDoesNotExist(Bench bench) {
        InstanceId present = bench.in(PowerState.SHUTDOWN);
        InstanceId alike = Ids.beginningLike(present, bench.unknown());
        assertEquals(false, bench.instances().exists(alike), "whether " + alike + " exists beside " + present);
    }

    @Spec("instances.unknown-instance-does-not-exist")
    void instanceThatWasNeverSpawnedDoesNotExist(Bench bench) {
        assertEquals(false, bench.instances().exists(bench.unknown()), "whether an instance exists before its spawn");
    }
}
