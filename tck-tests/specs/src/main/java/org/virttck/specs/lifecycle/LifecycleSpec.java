package org.virttck.specs.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;

import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecForEach;
import org.virttck.report.catalogue.Cell;

/** Each specified cell of the lifecycle table holds. */
final class LifecycleSpec {

    private static final String ABSENT = "ABSENT";

    @SpecForEach(LifecycleCases.class)
    void cell(Bench bench, LifecycleCase lifecycle) {
        Cell cell = lifecycle.cell();
        InstanceId instance = arranged(bench, cell.from());
        Snapshot before = Snapshot.of(bench, instance);
        Runnable call = () -> lifecycle.operation().perform(bench, instance);
        switch (cell.expectation()) {
            case BECOMES -> {
                assertSucceeds(lifecycle, call);
                assertEquals(cell.value(), stateOf(bench, instance), "state after " + lifecycle.slug());
            }
            case SAME -> {
                assertSucceeds(lifecycle, call);
                assertEquals(before, Snapshot.of(bench, instance), "the instance after " + lifecycle.slug());
            }
            case REFUSED -> assertRefused(ErrorCode.valueOf(cell.value()), call);
            case UNCHANGED -> {
                answerOf(call);
                assertEquals(before, Snapshot.of(bench, instance), "the instance after " + lifecycle.slug());
            }
        }
    }

    private static void assertSucceeds(LifecycleCase lifecycle, Runnable call) {
        String answer = answerOf(call);
        if (!answer.equals("success")) {
            throw new AssertionFailedError(lifecycle.slug() + " had to succeed", "success", answer);
        }
    }

    private static InstanceId arranged(Bench bench, String state) {
        return state.equals(ABSENT) ? bench.unknown() : bench.in(PowerState.valueOf(state));
    }

    private static String stateOf(Bench bench, InstanceId instance) {
        return bench.instances().exists(instance) ? bench.state(instance).name() : ABSENT;
    }

    /** What an outsider can see of an instance. */
    private record Snapshot(boolean exists, boolean listed, String state, String name, long memoryMib, int vcpus) {

        static Snapshot of(Bench bench, InstanceId instance) {
            boolean listed = bench.instances().ids().contains(instance);
            if (!bench.instances().exists(instance)) {
                return new Snapshot(false, listed, ABSENT, "", 0, 0);
            }
            var info = bench.info(instance);
            return new Snapshot(true, listed, info.state().name(), info.name(), info.maxMemoryMib(), info.vcpus());
        }
    }
}
