package org.virttck.specs.power;

import org.virttck.driver.model.InstanceId;
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

    private static long interrupts(GuestConsole guest) {
        return guest.number("tick", "nmi");
    }
}
