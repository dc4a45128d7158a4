package org.virttck.specs.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.specs.lifecycle.LifecycleTable;
import org.virttck.specs.walk.Stumble.Kind;

/** The model, the drawing of walks, and the shortening of those that fail. */
class WalkTest {

    private static final int INSTANCES = 3;
    private static final List<String> FAULT = List.of("power.off", "power.on", "suspension.pause");

    private final Moves moves = new Moves(
            new LifecycleTable(CatalogueReader.read()),
            List.of(
                    "instances.info",
                    "instances.destroy",
                    Model.KEEPS_DISKS,
                    Model.DELETES_DISKS,
                    "power.on",
                    "power.off",
                    "suspension.pause",
                    "suspension.unpause"),
            List.of("suspension.suspend"));
    private final Generator generator = new Generator(moves, INSTANCES);

    @Test
    void eachStepOfAWalkIsSpecified() {
        for (int seed = 0; seed < 50; seed++) {
            List<Step> path = generator.path(new SplittableRandom(seed), 30);
            assertEquals(30, path.size(), "steps");
            assertTrue(Model.isSpecified(moves, INSTANCES, path), path::toString);
        }
    }

    @Test
    void oneSeedGivesOneWalk() {
        assertEquals(generator.path(new SplittableRandom(7), 30), generator.path(new SplittableRandom(7), 30));
    }

    @Test
    void walksMoveEveryInstanceThroughEveryOperation() {
        List<Step> steps = Stream.iterate(0, seed -> seed + 1)
                .limit(20)
                .flatMap(seed -> generator.path(new SplittableRandom(seed), 30).stream())
                .toList();
        for (int instance = 0; instance < INSTANCES; instance++) {
            for (String operation : moves.operations()) {
                assertTrue(steps.contains(new Step(operation, instance)), operation + " of " + instance);
            }
        }
    }

    @Test
    void unspecifiedCellsAreNotTaken() {
        assertFalse(isSpecified(new Step(Step.SPAWN, 0), new Step("suspension.pause", 0), new Step("power.on", 0)));
        assertFalse(isSpecified(new Step(Step.SPAWN, 0), new Step(Model.KEEPS_DISKS, 0), new Step(Step.SPAWN, 0)));
        assertTrue(isSpecified(
                new Step(Step.SPAWN, 0),
                new Step(Model.KEEPS_DISKS, 0),
                new Step(Model.DELETES_DISKS, 0),
                new Step(Step.SPAWN, 0)));
        assertFalse(isSpecified(new Step("suspension.suspend", 0)), "an undeclared operation on what is absent");
    }

    @Test
    void theRightStageIsWalkedToTheEnd() {
        Walker walker = walker(List.of("nothing"));
        assertEquals(Optional.empty(), walker.walk(generator.path(new SplittableRandom(3), 60)));
    }

    @Test
    void aFaultOfThreeStepsInARowIsShortenedToTheseThree() {
        Walker walker = walker(FAULT);
        int found = 0;
        for (int seed = 0; seed < 40; seed++) {
            Optional<Stumble> stumble = walker.walk(generator.path(new SplittableRandom(seed), 60));
            if (stumble.isPresent()) {
                found++;
                assertShortest(new Shrinker(walker, 250).shortest(stumble.get()));
            }
        }
        assertTrue(found > 5, "walks that found the fault: " + found);
    }

    @Test
    void runsAreBounded() {
        Walker walker = walker(FAULT);
        List<Step> path = List.of(
                new Step(Step.SPAWN, 1),
                new Step(Step.SPAWN, 0),
                new Step("power.off", 0),
                new Step("power.on", 0),
                new Step("suspension.pause", 0));
        Stumble stumble = walker.walk(path).orElseThrow();
        assertEquals(stumble, new Shrinker(walker, 0).shortest(stumble));
    }

    @Test
    void whatOneCellShowsTakesNoHistory() {
        Step spawn = new Step(Step.SPAWN, 0);
        Step pause = new Step("suspension.pause", 0);
        Step off = new Step("power.off", 0);
        assertTrue(stumble(Kind.STATE, spawn, off).showsWithoutAHistory());
        assertTrue(stumble(Kind.STATE, spawn, pause, off).showsWithoutAHistory());
        assertFalse(
                stumble(Kind.STATE, spawn, off, new Step("power.on", 0), off).showsWithoutAHistory());
        assertFalse(stumble(Kind.NEIGHBOUR, spawn, off).showsWithoutAHistory());
        assertFalse(stumble(Kind.STATE, new Step(Step.SPAWN, 1), spawn, off).showsWithoutAHistory());
    }

    private static void assertShortest(Stumble shortest) {
        int instance = shortest.last().instance();
        List<Step> expected =
                FAULT.stream().map(operation -> new Step(operation, instance)).toList();
        assertEquals(expected, shortest.path(), "the shortest failing path");
    }

    private static Stumble stumble(Kind kind, Step... path) {
        return new Stumble(kind, List.of(path), "", "");
    }

    private boolean isSpecified(Step... path) {
        return Model.isSpecified(moves, INSTANCES, List.of(path));
    }

    private Walker walker(List<String> fault) {
        return new Walker(moves, INSTANCES, () -> new ScriptedStage(moves, INSTANCES, fault));
    }
}
