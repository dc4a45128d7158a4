package org.virttck.specs.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/** Takes walks, each on instances that have not been used before. */
public final class Walker {

    private final Moves moves;
    private final int instances;
    private final Supplier<Stage> stages;

    Walker(Moves moves, int instances, Supplier<Stage> stages) {
        this.moves = moves;
        this.instances = instances;
        this.stages = stages;
    }

    /**
     * Makes a walker on a driver.
     *
     * @param bench of the spec
     * @param moves that can be taken
     * @param instances how many a walk has
     * @param specs makes the specification of each of them
     */
    public static Walker on(Bench bench, Moves moves, int instances, Supplier<InstanceSpec> specs) {
        return new Walker(moves, instances, () -> new BenchStage(bench, instances, specs));
    }

    /**
     * Takes a walk.
     *
     * @param path of which each step is specified
     * @return where it went wrong first; empty when it went as the model says
     */
    public Optional<Stumble> walk(List<Step> path) {
        Model model = new Model(moves, instances);
        try (Stage stage = stages.get()) {
            Judge judge = new Judge(stage, model);
            for (int taken = 1; taken <= path.size(); taken++) {
                Optional<Stumble> stumble = judge.take(path.subList(0, taken));
                if (stumble.isPresent()) {
                    return stumble;
                }
            }
        }
        return Optional.empty();
    }

    boolean isSpecified(List<Step> path) {
        return Model.isSpecified(moves, instances, path);
    }
}
