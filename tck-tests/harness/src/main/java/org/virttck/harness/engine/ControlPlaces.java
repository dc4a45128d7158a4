package org.virttck.harness.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.harness.distort.Distortion;
import org.virttck.harness.distort.Lie;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.report.ChosenControl;
import org.virttck.report.Controls.Control;

/** The specs that run once more against a driver that lies: numbered behind the plan, and with evidence of their own. */
final class ControlPlaces implements LiveRun.Places {

    private final int first;
    private final List<ChosenControl> chosen;
    private final Map<String, ChosenControl> byTranscript = new HashMap<>();
    private final Map<String, PlannedSpec> bySpec = new HashMap<>();
    private final Plan honest;
    private final Plan plan;

    ControlPlaces(Plan whole, List<ChosenControl> chosen) {
        this.first = whole.specs().size();
        this.chosen = List.copyOf(chosen);
        List<PlannedSpec> specs = new ArrayList<>();
        for (ChosenControl control : chosen) {
            PlannedSpec spec = whole.find(control.listed().spec()).orElseThrow();
            specs.add(spec);
            bySpec.put(spec.id(), spec.as(control.transcript()));
            byTranscript.put(control.transcript(), control);
        }
        this.honest = new Plan(specs);
        this.plan = new Plan(specs.stream().map(this::control).toList());
    }

    /** The specs under their own ids. */
    Plan honest() {
        return honest;
    }

    /** The specs under the ids of the controls. */
    Plan plan() {
        return plan;
    }

    PlannedSpec control(PlannedSpec spec) {
        return bySpec.get(spec.id());
    }

    List<Control> controls(List<Outcome> outcomes) {
        List<Control> controls = new ArrayList<>();
        for (int place = 0; place < chosen.size(); place++) {
            controls.add(new Control(
                    chosen.get(place), outcomes.get(place).judgement().verdict(), first + place));
        }
        return controls;
    }

    @Override
    public Optional<PlannedSpec> planned(String id, Supplier<PlannedSpec> spec) {
        return Optional.ofNullable(bySpec.get(id));
    }

    @Override
    public int of(PlannedSpec spec) {
        return first + plan.place(spec);
    }

    @Override
    public Optional<Lie> lie(PlannedSpec spec) {
        ChosenControl control = byTranscript.get(spec.id());
        return Optional.of(new Lie(
                control.listed().operation(),
                Distortion.valueOf(control.listed().distortion())));
    }
}
