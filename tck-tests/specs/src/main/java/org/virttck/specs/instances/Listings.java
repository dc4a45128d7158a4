package org.virttck.specs.instances;

import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/** Claims about what is listed. */
public final class Listings {

    private Listings() {}

    /**
     * Claims that both listings hold an instance.
     *
     * @param bench of the spec
     * @param spec with which it was spawned
     */
    public static void assertListed(Bench bench, InstanceSpec spec) {
        assertIdListed(bench, spec.id());
        assertHolds("names()", bench.instances().names(), spec.name());
    }

    /**
     * Claims that the listing of ids holds an instance.
     *
     * @param bench of the spec
     * @param instance that has to be there
     */
    public static void assertIdListed(Bench bench, InstanceId instance) {
        assertHolds("ids()", bench.instances().ids(), instance);
    }

    /**
     * Claims that no listing holds an instance, and that it does not exist.
     *
     * @param bench of the spec
     * @param spec with which it was, or should not have been, spawned
     */
    public static void assertAbsent(Bench bench, InstanceSpec spec) {
        assertLacks("ids()", bench.instances().ids(), spec.id());
        assertLacks("names()", bench.instances().names(), spec.name());
        if (bench.instances().exists(spec.id())) {
            throw new AssertionFailedError("an instance exists that should not", "no " + spec.id(), "it exists");
        }
    }

    private static <T> void assertHolds(String listing, Set<T> listed, T wanted) {
        if (!listed.contains(wanted)) {
            throw new AssertionFailedError(listing + " leaves out an instance", "among them " + wanted, listed);
        }
    }

    private static <T> void assertLacks(String listing, Set<T> listed, T unwanted) {
        if (listed.contains(unwanted)) {
            throw new AssertionFailedError(listing + " holds what is not there", "without " + unwanted, listed);
        }
    }
}
