package org.virttck.specs.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecForEach;
import org.virttck.specs.lifecycle.Column;
import org.virttck.specs.lifecycle.Step;
import org.virttck.specs.lifecycle.TableState;
import org.virttck.specs.lifecycle.Tour;

/** What listeners are told of each operation in each state. */
final class EventsTableSpec {

    @SpecForEach(EventsTableCases.class)
    void operationsAreToldAsTheTableSays(Bench bench, Column column) {
        Heard heard = Heard.by(bench);
        InstanceId bystander = heard.running();
        Tour silent = new Tour(
                bench, column, step -> step.tells().filter(List::isEmpty).isPresent());
        assertSilence(bench, heard, silent, column.state());
        Tour telling = new Tour(
                bench,
                column,
                step -> step.tells().filter(told -> !told.isEmpty()).isPresent());
        telling.go((step, instance) -> {
            heard.awaitAndRegardAsKnown(instance, wayTo(column.state()));
            if (telling.passes(step, instance)) {
                heard.assertToldOf(step.toString(), instance, step.tells().orElseThrow());
            }
        });
        assertEquals(List.of(), heard.news(bystander), "news of another instance that was left alone");
        silent.requireAllSeen();
        telling.requireAllSeen();
    }

    /** Silence takes long to hear, so that it is listened to once for many operations. */
    private static void assertSilence(Bench bench, Heard heard, Tour tour, TableState state) {
        List<InstanceId> left = new ArrayList<>();
        List<Step> performed = new ArrayList<>();
        tour.go((step, instance) -> {
            if (!left.contains(instance)) {
                heard.awaitAndRegardAsKnown(instance, wayTo(state));
                left.add(instance);
            }
            performed.add(step);
            if (!tour.passes(step, instance)) {
                left.remove(instance);
            }
        });
        bench.waiting()
                .holdsWithin(
                        "any news",
                        bench.patience().quiet(),
                        () -> !newsOf(heard, left).isEmpty());
        assertEquals(List.of(), newsOf(heard, left), "what the listener was told of one of " + performed);
    }

    private static List<Transition> newsOf(Heard heard, List<InstanceId> instances) {
        return instances.stream().flatMap(id -> heard.news(id).stream()).toList();
    }

    /** What is told of an instance that is brought into a state. */
    private static List<Transition> wayTo(TableState state) {
        return switch (state.name()) {
            case "RUNNING" -> List.of(Transition.STARTED);
            case "PAUSED" -> List.of(Transition.STARTED, Transition.PAUSED);
            case "SUSPENDED" -> List.of(Transition.STARTED, Transition.SUSPENDED);
            case "SHUTDOWN" -> List.of(Transition.STARTED, Transition.STOPPED);
            default -> List.of();
        };
    }
}
