package org.virttck.specs.power;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;

/** What a guest says when it was asked to shut down; it may reach the console after the call has returned. */
final class Farewell {

    private static final String WORD = "shutdown";

    private Farewell() {}

    static void assertSaid(Bench bench, GuestConsole guest) {
        bench.waiting()
                .until(
                        "a guest that says that it shuts down",
                        bench.patience().guest(),
                        () -> guest.count(WORD) > 0,
                        () -> "a guest that was cut off");
    }

    static void assertNotSaid(Bench bench, GuestConsole guest) {
        bench.waiting()
                .holdsWithin(
                        "a guest that says that it shuts down", bench.patience().quiet(), () -> guest.count(WORD) > 0);
        assertEquals(0, guest.count(WORD), "how often the guest said that it shuts down");
    }
}
