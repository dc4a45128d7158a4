package org.virttck.harness.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.report.PlanDigest;

/** The specs of a run, in their order, fixed before the first call. */
public final class Plan {

    private final List<PlannedSpec> specs;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /**
     * Fixes a plan.
     *
     * @param specs in the order in which their evidence is numbered; no two of one id
     */
    public Plan(List<PlannedSpec> specs) {
        this.specs = List.copyOf(specs);
        for (PlannedSpec spec : this.specs) {
            if (places.put(spec.id(), places.size()) != null) {
                throw new IllegalStateException("two specs with the id " + spec.id());
            }
        }
    }

    /**
     * The specs.
     *
     * @return in their order
     */
    public List<PlannedSpec> specs() {
        return specs;
    }

    /**
     * Looks a spec up.
     *
     * @param id of the spec
     * @return the spec; empty when it is not in the plan
     */
    public Optional<PlannedSpec> find(String id) {
        return Optional.ofNullable(places.get(id)).map(specs::get);
    }

    /**
     * The place of a spec, which numbers its evidence.
     *
     * @param spec in this plan
     * @return from 0
     */
    public int place(PlannedSpec spec) {
        return places.get(spec.id());
    }

    /**
     * The rules that the plan can judge.
     *
     * @return ids
     */
    public Set<String> rules() {
        return specs.stream().flatMap(spec -> spec.rules().stream()).collect(Collectors.toSet());
    }

    /**
     * The digest of the plan.
     *
     * @param seed of the run
     * @return 64 hexadecimal digits
     */
    public String digest(String seed) {
        return PlanDigest.of(
                seed,
                specs.stream()
                        .map(spec -> new PlanDigest.Entry(spec.id(), spec.rules()))
                        .toList());
    }
}
