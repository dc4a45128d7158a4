package org.virttck.specs.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.virttck.specs.lifecycle.Demand;
import org.virttck.specs.lifecycle.LifecycleTable;

/** Draws walks of which the table specifies each step. */
public final class Generator {

    private static final int KINDS = 8;

    private final Moves moves;
    private final int instances;

    /**
     * Makes a generator.
     *
     * @param moves that can be taken
     * @param instances how many, from 1
     */
    public Generator(Moves moves, int instances) {
        this.moves = moves;
        this.instances = instances;
    }

    /**
     * Draws a walk; all instances are absent at its beginning.
     *
     * @param random from where it is drawn
     * @param length number of steps
     */
    public List<Step> path(SplittableRandom random, int length) {
        Model model = new Model(moves, instances);
        List<Step> path = new ArrayList<>();
        int instance = 0;
        while (path.size() < length) {
            instance = random.nextBoolean() ? instance : random.nextInt(instances);
            Move move = drawn(random, movesOf(model, instance));
            path.add(move.step());
            model.follow(move.step(), move.demand());
        }
        return List.copyOf(path);
    }

    /** Most of the steps change something, few remove an instance, and the rest has to leave it as it is. */
    private static Move drawn(SplittableRandom random, List<Move> all) {
        int kind = random.nextInt(KINDS);
        Predicate<Move> wanted = switch (kind) {
            case 0 -> Move::removes;
            case 1, 2 -> move -> !move.changes();
            default -> move -> move.changes() && !move.removes();
        };
        List<Move> some = all.stream().filter(wanted).toList();
        List<Move> from = some.isEmpty() ? all : some;
        return from.get(random.nextInt(from.size()));
    }

    private List<Move> movesOf(Model model, int instance) {
        List<Move> possible = new ArrayList<>();
        for (String operation : moves.operations()) {
            Step step = new Step(operation, instance);
            Optional<Demand> demand = model.demand(step);
            demand.ifPresent(specified -> possible.add(new Move(step, specified, model.state(instance))));
        }
        return possible;
    }

    private record Move(Step step, Demand demand, String from) {

        boolean changes() {
            return !demand.after().equals(from);
        }

        boolean removes() {
            return changes() && demand.after().equals(LifecycleTable.ABSENT);
        }
    }
}
