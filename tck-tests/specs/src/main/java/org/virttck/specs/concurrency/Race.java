package org.virttck.specs.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.specs.lifecycle.Demand;
import org.virttck.specs.lifecycle.Operations;

/** Callers who work on one instance at the same time, each with calls of its own. */
final class Race {

    private final Bench bench;
    private final List<List<String>> callsOf;
    private final Operations operations = new Operations();
    private final History history;

    /** The calls of each caller, as many of one as of the other. */
    Race(Bench bench, List<List<String>> callsOf) {
        this.bench = bench;
        this.callsOf = List.copyOf(callsOf);
        this.history = new History(bench.tape());
    }

    static Race drawn(Bench bench, SplittableRandom random, List<String> operations, int turns) {
        List<List<String>> callsOf = new ArrayList<>();
        for (int caller = 0; caller < Crowd.SIZE; caller++) {
            callsOf.add(IntStream.range(0, turns)
                    .mapToObj(turn -> operations.get(random.nextInt(operations.size())))
                    .toList());
        }
        return new Race(bench, callsOf);
    }

    /** The same calls, to be made on another instance. */
    Race again() {
        return new Race(bench, callsOf);
    }

    /** Each caller goes on at its own pace; one looks when all have ended. */
    List<TimedCall> together() {
        InstanceId instance = bench.running();
        crowd(caller -> callsOf.get(caller).forEach(operation -> call(caller, operation, instance)));
        return ended(instance);
    }

    /** All callers wait for each other after each call, and one looks before they go on. */
    List<TimedCall> turnByTurn() {
        InstanceId instance = bench.running();
        for (int turn = 0; turn < turns() - 1; turn++) {
            together(instance, turn);
            call(0, TimedCall.INFO, instance);
        }
        together(instance, turns() - 1);
        return ended(instance);
    }

    /** One call at a time, of all callers in turn. */
    List<TimedCall> oneAtATime() {
        InstanceId instance = bench.running();
        for (int turn = 0; turn < turns(); turn++) {
            for (int caller = 0; caller < callsOf.size(); caller++) {
                call(caller, callsOf.get(caller).get(turn), instance);
            }
        }
        return ended(instance);
    }

    private int turns() {
        return callsOf.get(0).size();
    }

    private void together(InstanceId instance, int turn) {
        crowd(caller -> call(caller, callsOf.get(caller).get(turn), instance));
    }

    private void crowd(IntConsumer callsOfOne) {
        new Crowd(bench, callsOf.size()).answers(caller -> () -> callsOfOne.accept(caller));
    }

    private List<TimedCall> ended(InstanceId instance) {
        call(0, TimedCall.INFO, instance);
        if (!history.stuck().isEmpty()) {
            throw new ArrangementFailed("calls on one instance did not return: " + history.stuck(), null);
        }
        return history.calls();
    }

    private void call(int caller, String operation, InstanceId instance) {
        history.call(caller, operation, () -> answer(operation, instance));
    }

    private String answer(String operation, InstanceId instance) {
        return switch (operation) {
            case TimedCall.INFO -> bench.state(instance).name();
            case TimedCall.EXISTS -> String.valueOf(bench.instances().exists(instance));
            default -> {
                operations.named(operation).perform(bench, instance);
                yield Demand.SUCCESS;
            }
        };
    }
}
