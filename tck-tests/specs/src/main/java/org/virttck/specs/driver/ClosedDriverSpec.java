package org.virttck.specs.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** A closed driver refuses everything that it would do when it is open. */
final class ClosedDriverSpec {

    @Spec("driver.closed-driver-is-unavailable")
    void everyOperationOfAClosedDriverIsRefused(Bench bench) {
        VirtDriver driver = bench.anotherDriver();
        InstanceSpec spec = bench.spec().build();
        assertAllUnavailable(bench, driver, spec, new EveryOperation(bench, driver, spec).calls());
    }

    @Spec("driver.kept-facets-are-closed-too")
    void everyOperationOfAKeptFacetIsRefused(Bench bench) {
        VirtDriver driver = bench.anotherDriver();
        InstanceSpec spec = bench.spec().build();
        Map<String, Runnable> calls = new EveryOperation(bench, KeptFacets.of(driver), spec).calls();
        calls.keySet().removeIf(name -> name.startsWith("driver."));
        assertAllUnavailable(bench, driver, spec, calls);
    }

    private static void assertAllUnavailable(
            Bench bench, VirtDriver driver, InstanceSpec spec, Map<String, Runnable> calls) {
        bench.in(PowerState.RUNNING, spec);
        bench.arrange("a closed driver", driver::close);
        Map<String, String> others = new LinkedHashMap<>();
        calls.forEach((name, call) -> {
            String answer = answerOf(call);
            if (!answer.startsWith(ErrorCode.UNAVAILABLE.name())) {
                others.put(name, answer);
            }
        });
        assertEquals(Map.of(), others, "operations that a closed driver does not refuse with UNAVAILABLE");
    }
}
