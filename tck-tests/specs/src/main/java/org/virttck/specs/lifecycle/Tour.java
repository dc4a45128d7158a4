package org.virttck.specs.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.judge.ArrangementFailed;

/**
 * Goes through a column of the lifecycle table for the sake of something other than the cells themselves. One instance
 * serves as long as the operations leave it in the state; then it is replaced.
 *
 * <p>A cell that does not hold has a rule of its own: it is passed over here, and the column counts as not wholly seen.
 */
public final class Tour {

    private final Bench bench;
    private final TableState state;
    private final List<Step> steps;
    private final List<Step> passedOver = new ArrayList<>();
    private Optional<InstanceId> current = Optional.empty();
    private Optional<InstanceId> leftBehind = Optional.empty();

    /**
     * Begins.
     *
     * @param bench of the spec
     * @param column of the table; operations that the driver does not declare are left out
     * @param interesting which cells to visit
     */
    public Tour(Bench bench, Column column, Predicate<Step> interesting) {
        this.bench = bench;
        this.state = column.state();
        this.steps = column.steps().stream()
                .filter(interesting)
                .filter(step -> step.operation().capability().stream().allMatch(bench::declares))
                .toList();
    }

    /** Looks at a cell. */
    @FunctionalInterface
    public interface Visit {

        /**
         * Looks at what the operation does; must call {@link Tour#passes} once.
         *
         * @param step the cell
         * @param instance in the state of the column
         */
        void at(Step step, InstanceId instance);
    }

    /**
     * Visits the cells.
     *
     * @param visit to each
     */
    public void go(Visit visit) {
        for (Step step : steps) {
            visit.at(step, instance());
        }
    }

    /**
     * Performs the operation of a cell.
     *
     * @param step the cell
     * @param instance on which
     * @return false when it does not end as the table demands, so that nothing more can be said here
     */
    public boolean passes(Step step, InstanceId instance) {
        boolean asDemanded = step.endsAsDemanded(bench, instance);
        if (!asDemanded) {
            passedOver.add(step);
        }
        if (!asDemanded || step.becomes().isPresent()) {
            leave(instance);
        }
        return asDemanded;
    }

    /** Ends the spec as not judged when a cell had to be passed over. */
    public void requireAllSeen() {
        if (!passedOver.isEmpty()) {
            throw new ArrangementFailed("could not arrange what the lifecycle table demands: " + passedOver, null);
        }
    }

    /** What is left behind would take the time of the host from those to come. */
    private void leave(InstanceId instance) {
        current = Optional.empty();
        leftBehind = Optional.of(instance);
    }

    private InstanceId instance() {
        InstanceId instance = current.orElseGet(this::another);
        current = Optional.of(instance);
        return instance;
    }

    private InstanceId another() {
        leftBehind.ifPresent(
                instance -> bench.arrange("room", () -> bench.instances().destroy(instance)));
        InstanceSpec spec = bench.spec().build();
        return state.arranged(bench, spec);
    }
}
