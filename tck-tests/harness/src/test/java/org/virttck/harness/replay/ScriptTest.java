package org.virttck.harness.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void actorsTakeTurnsAsTheyDidThen() {
        Script script = script("b", "a", "a", "b", "a");
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> a = CompletableFuture.runAsync(() -> takeAll(script, "a", 3, order));
        CompletableFuture<Void> b = CompletableFuture.runAsync(() -> takeAll(script, "b", 2, order));
        CompletableFuture.allOf(a, b).join();
        assertEquals(List.of("b1", "a2", "a3", "b4", "a5"), order);
        script.end(line -> false);
        assertTrue(script.divergence().isEmpty(), script::toString);
    }

    @Test
    void whoAsksForSomethingElseIsToldWhereAndEverybodyStops() {
        Script script = script("a", "b");
        assertThrows(Divergence.class, () -> script.turn("a", "a wait", line -> false, line -> line));
        assertEquals(
                "line 1: recorded is a step, a asks for a wait",
                script.divergence().orElseThrow());
        assertThrows(Divergence.class, () -> take(script, "b"));
    }

    @Test
    void whoAsksForMoreThanIsThereIsRefused() {
        Script script = script("a");
        take(script, "a");
        assertThrows(Divergence.class, () -> take(script, "a"));
        assertTrue(script.divergence().orElseThrow().contains("nothing is recorded any more"));
    }

    @Test
    void aLineForWhichNobodyAsksHoldsNobodyForEver() {
        Script script = script("b", "a");
        assertThrows(Divergence.class, () -> take(script, "a"));
        assertTrue(script.divergence().orElseThrow().contains("for which nobody asks"));
    }

    @Test
    void aLineThatIsLeftIsMissed() {
        Script script = script("a", "a");
        take(script, "a");
        script.end(line -> false);
        assertTrue(script.divergence().orElseThrow().startsWith("line 2: "));
    }

    private static void takeAll(Script script, String actor, int times, List<String> order) {
        IntStream.range(0, times)
                .forEach(time -> script.turn(actor, "a step", line -> true, line -> {
                    order.add(actor + line.number());
                    return line;
                }));
    }

    private static ScriptLine take(Script script, String actor) {
        return script.turn(actor, "a step", line -> true, line -> line);
    }

    private static Script script(String... actors) {
        List<ScriptLine> lines = IntStream.range(0, actors.length)
                .mapToObj(place -> new ScriptLine(
                        place + 1,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("kind", "step")
                                .put("actor", actors[place])))
                .toList();
        return new Script(lines, SHORT, line -> true);
    }
}
