package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.instances.Listings.assertListed;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Names that are legal, though not everybody thinks of them. */
final class InstancesNamesSpec {

    private static final int LONG = 63;
    private static final int LONGEST = 255;

    @Spec("instances.odd-but-legal-names-work")
    void oddNamesAreKeptAsTheyAre(Bench bench) {
        for (String ending : List.of(".example.org", "_under_score", "--", "..", "-UPPER-Case")) {
            assertNameIsKept(bench, bench.spec().build().name() + ending);
        }
    }

    @Spec("instances.odd-but-legal-names-work")
    void nameOfADomainLabelsLengthIsKept(Bench bench) {
        assertNameIsKept(bench, padded(bench.spec().build().name(), LONG));
    }

    @Spec("instances.longest-name-works")
    void longestNameIsKept(Bench bench) {
        assertNameIsKept(bench, padded(bench.spec().build().name(), LONGEST));
    }

    @Spec("instances.many-instances-are-told-apart")
    void instancesWhoseNamesDifferAtTheEndAreToldApart(Bench bench) {
        String beginning = padded(bench.spec().build().name(), LONG - 1);
        List<InstanceSpec> specs = Stream.of("a", "b", "c")
                .map(end -> withoutPower(bench, beginning + end))
                .toList();
        specs.forEach(bench.instances()::spawn);
        for (InstanceSpec spec : specs) {
            assertEquals(spec.id(), bench.info(spec.id()).id(), "id of one instance of three");
            assertEquals(spec.name(), bench.info(spec.id()).name(), "name of one instance of three");
            assertListed(bench, spec);
        }
    }

    private static void assertNameIsKept(Bench bench, String name) {
        InstanceSpec spec = withoutPower(bench, name);
        bench.instances().spawn(spec);
        assertEquals(name, bench.info(spec.id()).name(), "name of an instance");
        assertListed(bench, spec);
    }

    private static InstanceSpec withoutPower(Bench bench, String name) {
        return bench.spec().name(name).powerOn(false).build();
    }

    private static String padded(String name, int length) {
        return name + "x".repeat(length - name.length());
    }
}
