package org.virttck.specs.guest;

import java.util.function.Consumer;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestBoot;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.judge.ArrangementFailed;

/** Guests that have booted and tell what they found. */
final class Inside {

    private static final int DIALECT = 2;

    private Inside() {}

    /** The guest of a new instance; that it is made and boots belongs to what is judged. */
    static GuestConsole judged(Bench bench, InstanceSpec spec) {
        bench.instances().spawn(spec);
        GuestConsole guest = bench.guest(spec.id());
        guest.awaitBoots(1, bench.patience().boot());
        guest.need(DIALECT);
        return guest;
    }

    /** The guest of a new instance, as ground for what is judged. */
    static GuestConsole arranged(Bench bench, InstanceSpec spec) {
        GuestConsole guest = bench.guest(bench.in(PowerState.RUNNING, spec));
        bench.arrange(
                "a guest that has booted",
                () -> guest.awaitBoots(1, bench.patience().boot()));
        guest.need(DIALECT);
        return guest;
    }

    /** The guest of a new instance that found its config drive, as ground for what is judged. */
    static GuestConsole withDrive(Bench bench, InstanceSpec spec) {
        GuestConsole guest = arranged(bench, spec);
        if (guest.newestBoot().lines("config-drive").isEmpty()) {
            throw new ArrangementFailed("could not arrange a guest with a config drive: it found none", null);
        }
        return guest;
    }

    /** What the guest found when it was booted once more, by whatever does that. */
    static GuestBoot bootedAgain(Bench bench, GuestConsole guest, InstanceId instance, Consumer<InstanceId> step) {
        String earlier = guest.bootId();
        bench.arrange("a guest that is booted again", () -> {
            step.accept(instance);
            guest.awaitReadyAfter(earlier, bench.patience().boot());
        });
        return guest.newestBoot();
    }
}
