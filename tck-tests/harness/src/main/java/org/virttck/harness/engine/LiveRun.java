package org.virttck.harness.engine;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.distort.Lie;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Run;
import org.virttck.report.catalogue.Catalogue;

/** A run as the engines see it: specs ask it for their bench and give it back. */
final class LiveRun {

    private final Run run;
    private final Places places;
    private final Catalogue catalogue;
    private final SpecMethods methods;

    LiveRun(Run run, Places places, Catalogue catalogue) {
        this.run = run;
        this.places = places;
        this.catalogue = catalogue;
        this.methods = new SpecMethods(catalogue);
    }

    /** Which specs are to run, and the number of each. */
    interface Places {

        /** The spec of that id as it is planned; empty when it is not to run. */
        Optional<PlannedSpec> planned(String id, Supplier<PlannedSpec> spec);

        /** The number of a spec that is to run. */
        int of(PlannedSpec spec);

        /** What the driver seems to lie about while the spec runs; empty when it shall be itself. */
        default Optional<Lie> lie(PlannedSpec spec) {
            return Optional.empty();
        }

        /** What the engine shall be told of a spec that threw. */
        default Throwable told(PlannedSpec spec, Throwable thrown) {
            return thrown;
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    SpecMethods methods() {
        return methods;
    }

    Run run() {
        return run;
    }

    Optional<PlannedSpec> planned(Method method) {
        return places.planned(SpecMethods.id(method), () -> methods.plain(method));
    }

    Optional<PlannedSpec> planned(Method method, SpecCase specCase) {
        return places.planned(SpecMethods.id(method, specCase), () -> methods.ofCase(method, specCase));
    }

    Throwable told(PlannedSpec spec, Throwable thrown) {
        return places.told(spec, thrown);
    }

    Bench bench(PlannedSpec spec) {
        int place = places.of(spec);
        return places.lie(spec).map(lie -> run.bench(spec, place, lie)).orElseGet(() -> run.bench(spec, place));
    }
}
