package org.virttck.specs.lifecycle;

import static org.virttck.harness.bench.Refusal.answerOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.harness.bench.Bench;
import org.virttck.report.catalogue.Cell;
import org.virttck.report.catalogue.Cell.Expectation;

/**
 * One cell of the lifecycle table, with all that is demanded there.
 *
 * @param operation of the cell
 * @param demands at least one
 */
public record Step(Operation operation, List<Cell> demands) {

    /** The state in which the operation leaves the instance; empty when it changes nothing. */
    public Optional<String> becomes() {
        return demandsTo(Expectation.BECOMES).map(Cell::value).findFirst();
    }

    /** The events of it; empty when they are not judged. */
    public Optional<List<Transition>> tells() {
        Optional<Cell> told = demandsTo(Expectation.TELLS).findFirst();
        if (told.isEmpty()) {
            return becomes().isEmpty() ? Optional.of(List.of()) : Optional.empty();
        }
        return Optional.of(Stream.of(told.get().value().split(", "))
                .filter(name -> !name.isEmpty())
                .map(Transition::valueOf)
                .toList());
    }

    /** Performs the operation, and says whether it ended as the table demands. */
    boolean endsAsDemanded(Bench bench, InstanceId instance) {
        Sighting before = Sighting.of(bench, instance);
        String answer = answerOf(() -> operation.perform(bench, instance));
        Sighting after = Sighting.of(bench, instance);
        return becomes()
                .map(state ->
                        answer.equals("success") && after.inTheWordsOf(state).equals(state))
                .orElseGet(() -> after.equals(before));
    }

    private Stream<Cell> demandsTo(Expectation expectation) {
        return demands.stream().filter(cell -> cell.expectation() == expectation);
    }

    @Override
    public String toString() {
        return operation.name() + " of " + demands.get(0).from();
    }
}
