package org.virttck.specs.walk;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.opentest4j.AssertionFailedError;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.walk.Stumble.Kind;

/** Random walks of three instances through the lifecycle table. The seed of the run repeats them. */
final class WalkSpec {

    private static final int INSTANCES = 3;

    @Spec("instances.walks-follow-the-table")
    void instanceGoesAsTheTableSays(Bench bench, Catalogue catalogue) {
        walkAndJudge(bench, catalogue, "instances.walks-leave-others-alone", kind -> kind != Kind.NEIGHBOUR);
    }

    @Spec("instances.walks-leave-others-alone")
    void othersStayAsTheyAre(Bench bench, Catalogue catalogue) {
        walkAndJudge(bench, catalogue, "instances.walks-follow-the-table", kind -> kind == Kind.NEIGHBOUR);
    }

    private static void walkAndJudge(Bench bench, Catalogue catalogue, String otherRule, Judged judged) {
        WalkPlan plan = WalkPlan.of(bench);
        Moves moves = Moves.of(bench, catalogue);
        Walker walker = Walker.on(bench, moves, INSTANCES, () -> bench.spec().build());
        Generator generator = new Generator(moves, INSTANCES);
        SplittableRandom random = bench.random();
        for (int walk = 1; walk <= plan.walks(); walk++) {
            List<Step> path = generator.path(random.split(), plan.steps());
            Optional<Stumble> stumble = walker.walk(path);
            if (stumble.isPresent()) {
                String which = "walk " + walk + " of " + plan.walks();
                Stumble shortest = shortest(walker, plan, stumble.get());
                leaveToOthers(which, shortest, otherRule, judged);
                throw failure(which, stumble.get(), shortest);
            }
        }
    }

    /** A call that never returns would be waited for each time. */
    private static Stumble shortest(Walker walker, WalkPlan plan, Stumble stumble) {
        boolean returned = !stumble.observed().contains("no return");
        return returned ? new Shrinker(walker, plan.reruns()).shortest(stumble) : stumble;
    }

    /** One fault is not to turn every rule red. */
    private static void leaveToOthers(String which, Stumble stumble, String otherRule, Judged judged) {
        if (stumble.showsWithoutAHistory()) {
            throw new ArrangementFailed(
                    which + " ended early. What is wrong shows without a walk, and is the matter of the rules of "
                            + stumble.last().operation() + ": " + told(stumble),
                    null);
        }
        if (!judged.judges(stumble.kind())) {
            throw new ArrangementFailed(
                    which + " ended early, by what " + otherRule + " judges: " + told(stumble), null);
        }
    }

    private static String told(Stumble stumble) {
        return stumble.example() + " (expected " + stumble.expected() + ", observed " + stumble.observed() + ")";
    }

    private static AssertionFailedError failure(String which, Stumble first, Stumble shortest) {
        String shortened = which + ", shortened from " + first.path().size() + " steps to "
                + shortest.path().size() + ": " + shortest.example();
        return new AssertionFailedError(shortened, shortest.expected(), shortest.observed());
    }

    @FunctionalInterface
    private interface Judged {
        boolean judges(Kind kind);
    }
}
