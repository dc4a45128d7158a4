package org.virttck.specs.concurrency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.opentest4j.AssertionFailedError;
import org.testng.annotations.Test;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.engine.StressBench;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.specs.walk.Generator;
import org.virttck.specs.walk.Moves;
import org.virttck.specs.walk.Step;
import org.virttck.specs.walk.Stumble;
import org.virttck.specs.walk.Walker;

/** As many instances at once as there is room for. */
public final class ManyInstancesSpec extends StressBench {

    private static final int STEPS = 8;
    private static final int LOOKS = 3;

    /** Each caller walks an instance of its own through the lifecycle table. */
    @Proves("concurrency.many-instances-go-their-own-ways")
    @Test
    public void eachGoesAsIfItWereAlone() {
        Bench bench = bench();
        Many many = Many.of(bench);
        Moves moves = Moves.of(bench, catalogue());
        Walker walker = Walker.on(bench, moves, 1, () -> many.spec(true));
        List<List<Step>> paths = paths(bench, moves, many.count());
        Map<Integer, Stumble> stumbles = new ConcurrentHashMap<>();
        new Crowd(bench, many.count())
                .answers(caller ->
                        () -> walker.walk(paths.get(caller)).ifPresent(stumble -> stumbles.put(caller, stumble)));
        for (Map.Entry<Integer, Stumble> stumble : new TreeMap<>(stumbles).entrySet()) {
            leaveToOthersUnlessRight(walker, paths.get(stumble.getKey()), stumble.getValue());
            throw failure(stumble.getKey(), many.count(), stumble.getValue());
        }
    }

    /** All callers ask about all instances, each in its own order. */
    @Proves("concurrency.answers-do-not-cross")
    @Test
    public void eachIsToldOfTheInstanceThatItAskedFor() {
        Bench bench = bench();
        List<InstanceSpec> specs = Many.of(bench).specs(false);
        bench.arrange("instances that are told of rightly when nobody else asks", () -> {
            specs.forEach(bench.instances()::spawn);
            specs.forEach(spec -> assertToldOf(bench, spec));
        });
        new Crowd(bench).answers(caller -> () -> {
            for (int look = 0; look < LOOKS * specs.size(); look++) {
                assertToldOf(bench, specs.get((look + caller * specs.size() / Crowd.SIZE) % specs.size()));
            }
        });
    }

    private static List<List<Step>> paths(Bench bench, Moves moves, int count) {
        var random = bench.random();
        Generator generator = new Generator(moves, 1);
        return IntStream.range(0, count)
                .mapToObj(caller -> generator.path(random.split(), STEPS))
                .toList();
    }

    private static void leaveToOthersUnlessRight(Walker walker, List<Step> path, Stumble stumble) {
        if (stumble.observed().contains("no return")) {
            throw new ArrangementFailed("a call did not return: " + stumble.example(), null);
        }
        Optional<Stumble> alone = walker.walk(path);
        if (alone.isPresent()) {
            String told = alone.get().example() + ": " + alone.get().observed();
            throw new ArrangementFailed("an instance goes another way when nobody else is at work, too: " + told, null);
        }
    }

    private static AssertionFailedError failure(int caller, int callers, Stumble stumble) {
        String message = "an instance went another way beside " + (callers - 1) + " others; caller " + caller + ": "
                + stumble.example();
        return new AssertionFailedError(message, stumble.expected(), stumble.observed());
    }

    private static void assertToldOf(Bench bench, InstanceSpec spec) {
        InstanceInfo info = bench.info(spec.id());
        if (!info.id().equals(spec.id()) || !info.name().equals(spec.name())) {
            String expected = spec.id() + " named " + spec.name();
            String observed = info.id() + " named " + info.name();
            throw new AssertionFailedError("a question was answered about another instance", expected, observed);
        }
    }
}
