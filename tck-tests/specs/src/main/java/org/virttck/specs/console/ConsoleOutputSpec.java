package org.virttck.specs.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.assertRefused;

import java.time.Duration;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.ArrangementFailed;

/** What the guest wrote, and how much of it is answered. */
final class ConsoleOutputSpec {

    private static final int MOST_BYTES = 16 << 20;
    private static final int FEW_BYTES = 48;

    @Spec("console.output-is-what-the-guest-wrote")
    void outputHoldsWhatTheGuestReports(Bench bench) {
        InstanceId instance = bench.running();
        GuestConsole guest = bench.guest(instance);
        guest.awaitBoots(1, bench.patience().boot());
        if (guest.bootId().isEmpty()) {
            throw new AssertionFailedError("console output", "a line with the boot id of the guest", guest.text());
        }
        guest.awaitTickAbove(guest.tick(), bench.patience().guest());
    }

    @Spec("console.output-is-bounded")
    void outputHasNoMoreBytesThanAskedFor(Bench bench) {
        InstanceId instance = bench.booted();
        for (int maxBytes : new int[] {1, 7, FEW_BYTES, MOST_BYTES}) {
            int length = bench.console().output(instance, maxBytes).length;
            if (length > maxBytes) {
                throw new AssertionFailedError("length of a bounded read", "at most " + maxBytes, length);
            }
        }
    }

    @Spec("console.output-ends-with-the-newest")
    void boundedReadIsTheEndOfTheWhole(Bench bench) {
        InstanceId instance = bench.booted();
        bench.arrange("a guest that is silent", () -> bench.power().off(instance, Duration.ZERO, Duration.ZERO));
        String whole = settledOutput(bench, instance);
        String few = read(bench, instance, FEW_BYTES);
        assertEquals(whole.substring(whole.length() - FEW_BYTES), few, "the newest " + FEW_BYTES + " bytes");
    }

    @Spec("console.output-size-out-of-range-is-refused")
    void sizesThatMakeNoSenseAreRefused(Bench bench) {
        InstanceId instance = bench.running();
        for (int maxBytes : new int[] {0, -1, Integer.MIN_VALUE, MOST_BYTES + 1, Integer.MAX_VALUE}) {
            assertRefused(ErrorCode.INVALID_ARGUMENT, () -> bench.console().output(instance, maxBytes));
        }
    }

    /** A log may reach its file a moment after the guest has ended. */
    private static String settledOutput(Bench bench, InstanceId instance) {
        bench.arrange(
                "output that grows no more",
                () -> bench.waiting()
                        .until(
                                "two equal reads",
                                bench.patience().guest(),
                                () -> isSettled(bench, instance),
                                () -> "growth"));
        String whole = read(bench, instance, MOST_BYTES);
        if (whole.length() < 2 * FEW_BYTES) {
            throw new ArrangementFailed("could not arrange output of some length: there is only " + whole, null);
        }
        return whole;
    }

    private static boolean isSettled(Bench bench, InstanceId instance) {
        String before = read(bench, instance, MOST_BYTES);
        return !bench.waiting()
                .holdsWithin(
                        "more output",
                        bench.patience().quiet(),
                        () -> !read(bench, instance, MOST_BYTES).equals(before));
    }

    private static String read(Bench bench, InstanceId instance, int maxBytes) {
        return new String(bench.console().output(instance, maxBytes), ISO_8859_1);
    }
}
