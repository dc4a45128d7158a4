package org.virttck.specs.guest;

import java.util.List;
import org.virttck.harness.bench.GuestBoot;

/**
 * The devices that a guest found at one boot.
 *
 * @param cpus how many
 * @param disks sizes in bytes, in order
 * @param nics MACs, in order
 * @param configDrives ids of instances for which there is a config drive
 */
record Equipment(List<String> cpus, List<String> disks, List<String> nics, List<String> configDrives) {

    static Equipment of(GuestBoot boot) {
        return new Equipment(
                boot.values("cpus", "n"),
                boot.values("disk", "bytes"),
                boot.values("nic", "mac"),
                boot.values("config-drive", "uuid"));
    }
}
