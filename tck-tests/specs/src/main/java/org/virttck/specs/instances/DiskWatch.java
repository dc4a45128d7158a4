package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.judge.NotSupplied;

/**
 * The root disk of an instance as its guest found it at one boot, to be compared with what it finds at the next.
 *
 * @param bench of the spec
 * @param instance whose disk is watched
 * @param boot id of the boot
 * @param boots how often the guest had been booted from the disk
 */
public record DiskWatch(Bench bench, InstanceId instance, String boot, long boots) {

    private static final Pattern BOOTS = Pattern.compile("guest: root (?:[^\\r\\n]* )?boots=(\\d+)");

    /**
     * Begins to watch.
     *
     * @param bench of the spec
     * @param instance whose guest has booted
     * @return the disk as it is now
     */
    public static DiskWatch of(Bench bench, InstanceId instance) {
        return new DiskWatch(bench, instance, bench.guest(instance).bootId(), bootsOf(bench, instance));
    }

    /**
     * Claims that the guest has booted from the same disk once more.
     *
     * @param event after which it boots, as the end of "after ..."
     */
    public void assertSameDisk(String event) {
        awaitBoot();
        assertEquals(boots + 1, bootsOf(bench, instance), "boots from the root disk, by the guest, after " + event);
    }

    /**
     * Claims that the guest has booted from a disk that nobody has booted from before.
     *
     * @param event after which it boots, as the end of "after ..."
     */
    public void assertFreshDisk(String event) {
        awaitBoot();
        assertEquals(1, bootsOf(bench, instance), "boots from the root disk, by the guest, after " + event);
    }

    private void awaitBoot() {
        bench.arrange(
                "a guest that boots anew",
                () -> bench.guest(instance)
                        .awaitAnotherBoot(boot, bench.patience().boot()));
    }

    /** How often a guest has booted from its root disk, as it says at its newest boot. */
    static long bootsOf(Bench bench, InstanceId instance) {
        GuestConsole guest = bench.guest(instance);
        bench.arrange(
                "a guest that is ready",
                () -> bench.waiting()
                        .until(
                                "a guest that is ready",
                                bench.patience().boot(),
                                () -> newestBoot(guest).contains("guest: ready"),
                                () -> newestBoot(guest)));
        Matcher boots = BOOTS.matcher(newestBoot(guest));
        if (!boots.find()) {
            throw new NotSupplied("an image whose guest counts its boots on its root disk (docs/guest.md, line root)");
        }
        return Long.parseLong(boots.group(1));
    }

    private static String newestBoot(GuestConsole guest) {
        String text = guest.text();
        return text.substring(Math.max(0, text.lastIndexOf("guest: boot ")));
    }
}
