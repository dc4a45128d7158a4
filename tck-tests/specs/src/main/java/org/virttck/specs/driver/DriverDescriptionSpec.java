package org.virttck.specs.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.DriverDescription;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What a driver says of itself, and of what it can do. */
final class DriverDescriptionSpec {

    @Spec("driver.description-is-stable")
    void descriptionStaysEqualWhileInstancesCome(Bench bench) {
        DriverDescription first = bench.driver().describe();
        bench.running();
        assertEquals(first, bench.driver().describe(), "description after an instance was spawned");
    }

    @Spec("driver.description-survives-reopening")
    void anotherDriverDescribesItselfAlike(Bench bench) {
        DriverDescription first = bench.driver().describe();
        VirtDriver reopened = bench.anotherDriver();
        assertEquals(first, reopened.describe(), "description by another driver over the same host");
    }

    @Spec("driver.contract-version-is-known")
    void contractVersionHasTheMajorNumberOfThisContract(Bench bench) {
        String version = bench.driver().describe().contractVersion();
        assertEquals(
                major(DriverDescription.CONTRACT_VERSION),
                major(version),
                "major number of the contract version " + version);
    }

    @Spec("driver.capabilities-are-stable")
    void declarationStaysEqualWhileInstancesCome(Bench bench) {
        Set<Capability> first = declaredBy(bench.driver());
        bench.running();
        assertEquals(first, declaredBy(bench.driver()), "capabilities after an instance was spawned");
    }

    @Spec("driver.capabilities-survive-reopening")
    void anotherDriverDeclaresTheSame(Bench bench) {
        Set<Capability> first = declaredBy(bench.driver());
        VirtDriver reopened = bench.anotherDriver();
        assertEquals(first, declaredBy(reopened), "capabilities of another driver over the same host");
    }

    @Spec("driver.capabilities-cannot-be-changed")
    void emptyingTheDeclaredSetChangesNothing(Bench bench) {
        VirtDriver driver = bench.anotherDriver();
        Set<Capability> first = declaredBy(driver);
        emptyIfPossible(driver.capabilities());
        assertEquals(first, declaredBy(driver), "capabilities after a caller has emptied the set that it was given");
    }

    private static Set<Capability> declaredBy(VirtDriver driver) {
        Set<Capability> copy = EnumSet.noneOf(Capability.class);
        copy.addAll(driver.capabilities());
        return copy;
    }

    private static void emptyIfPossible(Set<Capability> given) {
        try {
            given.clear();
        } catch (UnsupportedOperationException immutable) {
            // just as it should be
        }
    }

    private static String major(String version) {
        return version.substring(0, version.indexOf('.'));
    }
}
