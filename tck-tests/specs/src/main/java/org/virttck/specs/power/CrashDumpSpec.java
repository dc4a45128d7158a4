package org.virttck.specs.power;

import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;

/** What a guest notices when a crash dump is triggered. */
final class CrashDumpSpec {

    @Spec("power.crash-dump-reaches-the-guest")
    void guestCountsAnInterrupt(Bench bench) {
        InstanceId instance = bench.booted();
        GuestConsole guest = bench.guest(instance);
        long before = interrupts(guest);
        bench.power().crashDump(instance);
        bench.waiting()
                .until(
                        "more than " + before + " non-maskable interrupts counted by the guest",
                        bench.patience().guest(),
                        () -> interrupts(guest) > before,
                        () -> interrupts(guest) + " interrupts");
    }

    @Spec("power.panicked-guest-is-crashed")
    void instanceOfAGuestThatPanicsAtTheInterruptIsCrashed(Bench bench) {
        Image crashing = bench.images().crashing();
        InstanceId instance = bench.booted(bench.spec().image(crashing).build());
        bench.arrange("an interrupt", () -> bench.power().crashDump(instance));
        bench.waiting()
                .until(
                        "an instance that is CRASHED",
                        bench.patience().guest(),
                        () -> bench.state(instance) == PowerState.CRASHED,
                        () -> bench.state(instance));
    }

    private static long interrupts(GuestConsole guest) {
        return guest.number("tick", "nmi");
    }
}
