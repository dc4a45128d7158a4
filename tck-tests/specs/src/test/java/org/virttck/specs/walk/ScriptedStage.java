package org.virttck.specs.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Instances that do what the model says, until a planted run of operations on one of them has happened. */
final class ScriptedStage implements Stage {

    private final Model model;
    private final int instances;
    private final List<String> fault;
    private final List<List<String>> histories = new ArrayList<>();

    ScriptedStage(Moves moves, int instances, List<String> fault) {
        this.model = new Model(moves, instances);
        this.instances = instances;
        this.fault = List.copyOf(fault);
        IntStream.range(0, instances).forEach(any -> histories.add(new ArrayList<>()));
    }

    @Override
    public String perform(Step step) {
        var demand = model.demand(step).orElseThrow();
        model.follow(step, demand);
        histories.get(step.instance()).add(step.operation());
        return demand.answer().equals("success") ? "success" : demand.answer() + ": as the table says";
    }

    @Override
    public List<Sight> look() {
        return IntStream.range(0, instances).mapToObj(this::sight).toList();
    }

    @Override
    public void close() {
        histories.clear();
    }

    private Sight sight(int instance) {
        List<String> history = histories.get(instance);
        int from = history.size() - fault.size();
        boolean broken = from >= 0 && history.subList(from, history.size()).equals(fault);
        return new Sight(broken ? "CRASHED" : model.state(instance), model.isPresent(instance), "");
    }
}
