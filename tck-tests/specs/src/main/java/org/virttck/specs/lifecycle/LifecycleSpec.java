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

    @SpecForEach(LifecycleCases.class)
    void cell(Bench bench, LifecycleCase lifecycle) {
        Cell cell = lifecycle.cell();
        InstanceId instance = arranged(bench, new TableState(cell.from()));
        Sighting before = Sighting.of(bench, instance);
        Runnable call = () -> lifecycle.operation().perform(bench, instance);
        switch (cell.expectation()) {
            case BECOMES -> {
                assertSucceeds(lifecycle, call);
                assertBecame(lifecycle, before, Sighting.of(bench, instance));
            }
            case SAME -> {
                assertSucceeds(lifecycle, call);
                assertUnchanged(lifecycle, before, Sighting.of(bench, instance));
            }
            case REFUSED -> assertRefused(ErrorCode.valueOf(cell.value()), call);
            case UNCHANGED -> {
                answerOf(call);
                assertUnchanged(lifecycle, before, Sighting.of(bench, instance));
            }
            case TELLS, UNSPECIFIED -> throw new IllegalStateException(cell + " is not a demand to be judged here");
        }
    }

    /** Beside what is not there stands another instance, which may not be taken for it. */
    private static InstanceId arranged(Bench bench, TableState from) {
        if (from.isAbsent()) {
            bench.in(PowerState.SHUTDOWN);
        }
        return from.arranged(bench, bench.spec().build());
    }

    private static void assertSucceeds(LifecycleCase lifecycle, Runnable call) {
        String answer = answerOf(call);
        if (!answer.equals("success")) {
            throw new AssertionFailedError(lifecycle.slug() + " had to succeed", "success", answer);
        }
    }

    private static void assertBecame(LifecycleCase lifecycle, Sighting before, Sighting after) {
        String wanted = lifecycle.cell().value();
        assertEquals(wanted, after.inTheWordsOf(wanted), "state after " + lifecycle.slug());
        boolean isMade = lifecycle.cell().from().equals(TableState.ABSENT);
        if (!isMade && !wanted.equals(TableState.ABSENT)) {
            assertEquals(before.figures(), after.figures(), "name and size after " + lifecycle.slug());
        }
    }

    private static void assertUnchanged(LifecycleCase lifecycle, Sighting before, Sighting after) {
        assertEquals(before, after, "the instance after " + lifecycle.slug());
    }
}
