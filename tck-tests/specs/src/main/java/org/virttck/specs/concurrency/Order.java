package org.virttck.specs.concurrency;

import java.util.List;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.lifecycle.LifecycleTable;

/** Claims that the answers of a race are those of some order of its calls. */
final class Order {

    private static final String EXPECTED = "an order in which each call does what the lifecycle table says of it alone";

    private final SequentialModel model;

    Order(Catalogue catalogue) {
        this.model = new TableModel(new LifecycleTable(catalogue));
    }

    /** Looks at changes, and at what they have left whenever all had ended. */
    void assertChangesAreOrdered(Race race) {
        assertOrdered(race, race.turnByTurn());
    }

    /** Looks at reads beside changes; when the changes alone have no order, that is the matter of another rule. */
    void assertReadsFit(Race race) {
        List<TimedCall> calls = race.together();
        if (!isOrdered(calls.stream().filter(call -> !call.isRead()).toList())) {
            throw new ArrangementFailed("the changes have no order even without the reads", null);
        }
        assertOrdered(race, calls);
    }

    boolean isOrdered(List<TimedCall> calls) {
        return Linearization.exists(model, calls, "RUNNING");
    }

    private void assertOrdered(Race race, List<TimedCall> calls) {
        Predicate<List<TimedCall>> ordered = this::isOrdered;
        if (!ordered.test(calls)) {
            leaveToOthersUnlessRight(race.again().oneAtATime());
            String timeline = Timeline.told(Timeline.smallest(calls, ordered));
            throw new AssertionFailedError("no order of the calls explains their answers", EXPECTED, timeline);
        }
    }

    /** What is wrong one call at a time, too, is not a fault of this kind. */
    private void leaveToOthersUnlessRight(List<TimedCall> alone) {
        if (!isOrdered(alone)) {
            throw new ArrangementFailed(
                    "the same calls are answered wrongly one at a time, too:" + Timeline.told(alone), null);
        }
    }
}
