package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;

/** What the guest of a new instance finds. */
final class InstancesGuestSpec {

    private static final long KIB_IN_MIB = 1024;
    private static final long BYTES_IN_GIB = 1L << 30;
    private static final long PERCENT_LEFT_BY_THE_KERNEL = 60;

    @Spec("instances.guest-boots")
    void guestOfASpawnedInstanceBoots(Bench bench) {
        InstanceId instance = bench.running();
        bench.guest(instance).awaitBoots(1, bench.patience().boot());
    }

    @Spec("instances.guest-sees-its-vcpus")
    void guestFindsTheCpusOfTheFlavor(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        assertEquals(spec.flavor().vcpus(), booted(bench, spec).number("cpus", "n"), "CPUs that the guest finds");
    }

    @Spec("instances.guest-sees-its-memory")
    void guestFindsTheMemoryOfTheFlavor(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        long most = spec.flavor().memoryMib() * KIB_IN_MIB;
        long least = most * PERCENT_LEFT_BY_THE_KERNEL / 100;
        long seen = booted(bench, spec).number("memory", "kib");
        if (seen < least || seen > most) {
            String expected =
                    least + " to " + most + " KiB (flavor of " + spec.flavor().memoryMib() + " MiB)";
            throw new AssertionFailedError("memory that the guest finds", expected, seen + " KiB");
        }
    }

    @Spec("instances.guest-sees-its-root-disk")
    void guestFindsARootDiskOfTheSizeOfTheFlavor(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        Flavor flavor = spec.flavor();
        List<String> sizes = booted(bench, spec).all("disk", "bytes");
        if (!sizes.contains(Long.toString(flavor.rootGib() * BYTES_IN_GIB))) {
            String expected = flavor.rootGib() * BYTES_IN_GIB + " bytes (flavor of " + flavor.rootGib() + " GiB)";
            throw new AssertionFailedError("root disk that the guest finds", expected, "disks of " + sizes + " bytes");
        }
    }

    private static GuestConsole booted(Bench bench, InstanceSpec spec) {
        GuestConsole guest = bench.guest(bench.in(PowerState.RUNNING, spec));
        bench.arrange(
                "a guest that has booted",
                () -> guest.awaitBoots(1, bench.patience().boot()));
        return guest;
    }
}
