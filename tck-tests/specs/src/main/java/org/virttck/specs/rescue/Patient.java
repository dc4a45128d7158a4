package org.virttck.specs.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RescueSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestBoot;
import org.virttck.harness.bench.GuestConsole;

/**
 * An instance whose guest reports, before, while and after it is rescued.
 *
 * @param bench of the spec
 * @param spec of the instance
 * @param guest of it, or the rescue system in its place
 * @param own what its own guest reported when it was booted first
 */
record Patient(Bench bench, InstanceSpec spec, GuestConsole guest, GuestBoot own) {

    /** Running, and its guest has booted. */
    static Patient booted(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.images().rescue();
        bench.booted(spec);
        GuestConsole guest = bench.guest(spec.id());
        return new Patient(bench, spec, guest, guest.newestBoot());
    }

    /** Rescued, and the rescue system has booted. */
    static Patient rescued(Bench bench) {
        Patient patient = booted(bench);
        patient.rescueForSure();
        return patient;
    }

    /** That the rescue system is what is booted has a rule of its own. */
    GuestBoot rescueForSure() {
        GuestBoot report = rescue();
        bench.arrange("a rescue system that has booted", () -> assertEquals("rescue", imageOf(report)));
        return report;
    }

    /** For what does not listen to the guest, every system will do. */
    static RescueSpec withAnyImage(Bench bench) {
        return new RescueSpec(bench.images().bootable(), Optional.empty());
    }

    InstanceId id() {
        return spec.id();
    }

    GuestBoot rescue() {
        return rescueWith(Optional.empty());
    }

    GuestBoot rescueWith(Optional<Secret> password) {
        RescueSpec rescue = new RescueSpec(bench.images().rescue(), password);
        return reportAfter("an instance that is rescued", () -> bench.rescue().rescue(id(), rescue));
    }

    GuestBoot unrescue() {
        return reportAfter(
                "an instance that is not rescued any more", () -> bench.rescue().unrescue(id()));
    }

    /** What the guest reports that something has booted; that the call ends in a running instance is another rule. */
    GuestBoot reportAfter(String wanted, Runnable boot) {
        String before = guest.bootId();
        bench.arrange(wanted, () -> {
            boot.run();
            assertEquals(PowerState.RUNNING, bench.state(id()));
        });
        return guest.awaitReadyAfter(before, bench.patience().boot());
    }

    static String imageOf(GuestBoot report) {
        return report.value("boot", "image").orElse("the instance's own image");
    }
}
