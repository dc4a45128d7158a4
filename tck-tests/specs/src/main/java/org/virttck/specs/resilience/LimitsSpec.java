package org.virttck.specs.resilience;

import static org.virttck.harness.bench.Refusal.answerOf;

import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.driver.EveryOperation;

/** No call takes for ever. The recorder fails a spec whose call has not returned in time. */
final class LimitsSpec {

    @Spec("resilience.calls-return")
    void everyOperationReturnsWhateverItComesTo(Bench bench) {
        InstanceSpec instance = bench.spec().build();
        bench.in(PowerState.RUNNING, instance);
        new EveryOperation(bench, bench.driver(), instance).calls().values().forEach(call -> answerOf(call));
    }
}
