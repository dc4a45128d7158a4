package org.virttck.specs.walk;

import static org.virttck.specs.walk.Stumble.Kind.ANSWER;
import static org.virttck.specs.walk.Stumble.Kind.IDENTITY;
import static org.virttck.specs.walk.Stumble.Kind.LISTING;
import static org.virttck.specs.walk.Stumble.Kind.NEIGHBOUR;
import static org.virttck.specs.walk.Stumble.Kind.STATE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.virttck.specs.lifecycle.Demand;
import org.virttck.specs.walk.Stage.Sight;
import org.virttck.specs.walk.Stumble.Kind;

/** Holds what is seen after each step of one walk against the model. */
final class Judge {

    private final Stage stage;
    private final Model model;
    private final Map<Integer, String> identities = new HashMap<>();

    Judge(Stage stage, Model model) {
        this.stage = stage;
        this.model = model;
    }

    /** Takes the last step of the path, after those before it. */
    Optional<Stumble> take(List<Step> path) {
        Step step = path.get(path.size() - 1);
        Demand demand = model.demand(step).orElseThrow();
        String answer = stage.perform(step);
        if (!demand.permits(answer)) {
            return Optional.of(new Stumble(ANSWER, path, step + " answers " + demand.answer(), answer));
        }
        model.follow(step, demand);
        List<Sight> sights = stage.look();
        for (int instance = 0; instance < sights.size(); instance++) {
            Optional<Stumble> stumble = seen(path, step, instance, sights.get(instance));
            if (stumble.isPresent()) {
                return stumble;
            }
        }
        return Optional.empty();
    }

    private Optional<Stumble> seen(List<Step> path, Step step, int instance, Sight sight) {
        String what = Step.letter(instance) + " after " + step + ": ";
        if (!sight.state().equals(model.state(instance))) {
            return stumble(STATE, path, instance, what + model.state(instance), what + sight.state());
        }
        boolean present = model.isPresent(instance);
        if (sight.listed() != present) {
            return stumble(LISTING, path, instance, what + "listed: " + present, what + "listed: " + sight.listed());
        }
        return present ? identity(path, instance, what, sight.identity()) : forgotten(instance);
    }

    private Optional<Stumble> identity(List<Step> path, int instance, String what, String identity) {
        String first = identities.computeIfAbsent(instance, any -> identity);
        return first.equals(identity)
                ? Optional.empty()
                : stumble(IDENTITY, path, instance, what + first, what + identity);
    }

    private Optional<Stumble> forgotten(int instance) {
        identities.remove(instance);
        return Optional.empty();
    }

    private static Optional<Stumble> stumble(
            Kind kind, List<Step> path, int instance, String expected, String observed) {
        boolean moved = path.get(path.size() - 1).instance() == instance;
        return Optional.of(new Stumble(moved ? kind : NEIGHBOUR, path, expected, observed));
    }
}
