package org.virttck.specs.walk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.virttck.specs.lifecycle.Demand;
import org.virttck.specs.lifecycle.LifecycleTable;

/** The state that each instance of a walk has to be in. */
final class Model {

    static final String KEEPS_DISKS = "instances.destroyKeepingDisks";
    static final String DELETES_DISKS = "instances.deleteFiles";

    private final Moves moves;
    private final String[] states;
    private final Set<Integer> withDisksLeft = new HashSet<>();

    Model(Moves moves, int instances) {
        this.moves = moves;
        this.states = new String[instances];
        Arrays.fill(states, LifecycleTable.ABSENT);
    }

    static boolean isSpecified(Moves moves, int instances, List<Step> path) {
        Model model = new Model(moves, instances);
        for (Step step : path) {
            Optional<Demand> demand = model.demand(step);
            if (demand.isEmpty()) {
                return false;
            }
            model.follow(step, demand.get());
        }
        return true;
    }

    String state(int instance) {
        return states[instance];
    }

    boolean isPresent(int instance) {
        return !states[instance].equals(LifecycleTable.ABSENT);
    }

    /** Nothing says what a spawn makes of disks that an earlier instance of that id has left. */
    Optional<Demand> demand(Step step) {
        boolean overOldDisks = step.operation().equals(Step.SPAWN) && withDisksLeft.contains(step.instance());
        return overOldDisks ? Optional.empty() : moves.demand(step.operation(), states[step.instance()]);
    }

    void follow(Step step, Demand demand) {
        if (step.operation().equals(KEEPS_DISKS) && isPresent(step.instance())) {
            withDisksLeft.add(step.instance());
        } else if (step.operation().equals(DELETES_DISKS) && !isPresent(step.instance())) {
            withDisksLeft.remove(step.instance());
        }
        states[step.instance()] = demand.after();
    }
}
