package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;

/**
 * A guest as it was at one moment, to be compared with what it is later.
 *
 * @param bench of the spec
 * @param guest that is watched
 * @param boot id of its boot
 * @param tick its counter
 */
public record GuestWatch(Bench bench, GuestConsole guest, String boot, long tick) {

    /**
     * Begins to watch.
     *
     * @param bench of the spec
     * @param instance whose guest counts
     * @return the guest as it is now
     */
    public static GuestWatch of(Bench bench, InstanceId instance) {
        GuestConsole guest = bench.guest(instance);
        return new GuestWatch(bench, guest, guest.bootId(), guest.tick());
    }

    /**
     * Claims that the guest has gone on as if nothing had happened.
     *
     * @param event what happened, as the end of "after ..."
     */
    public void assertWentOn(String event) {
        guest.awaitTickAbove(tick, bench.patience().guest());
        assertEquals(boot, guest.bootId(), "boot id of the guest after " + event);
    }

    /**
     * Claims that the guest has not booted since, whether it goes on or not.
     *
     * @param event what happened, as the end of "after ..."
     */
    public void assertNotBootedAnew(String event) {
        assertEquals(boot, guest.bootId(), "boot id of the guest after " + event);
    }

    /** Claims that the guest boots anew. */
    public void assertBootsAnew() {
        guest.awaitAnotherBoot(boot, bench.patience().boot());
    }
}
