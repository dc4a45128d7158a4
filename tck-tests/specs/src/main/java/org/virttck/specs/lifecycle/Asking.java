package org.virttck.specs.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.Vif;
import org.virttck.harness.bench.Bench;

/** Instances that ask for more than an ordinary one. */
public final class Asking {

    /** Size of the swap disk, in MiB. */
    public static final long SWAP_MIB = 96;

    private Asking() {}

    /** An instance with a config drive. */
    public static InstanceSpec.Builder forConfigDrive(Bench bench) {
        return bench.spec().setup(GuestSetup.NOTHING.withConfigDrive(true));
    }

    /** An instance with a first password. */
    public static InstanceSpec.Builder forPassword(Bench bench, Secret password) {
        return bench.spec().setup(GuestSetup.NOTHING.withAdminPassword(password));
    }

    /** An instance with files. */
    public static InstanceSpec.Builder forFiles(Bench bench, List<InjectedFile> files) {
        return bench.spec().setup(GuestSetup.NOTHING.withFiles(files));
    }

    /** An instance with an ephemeral disk. */
    public static InstanceSpec.Builder forEphemeralDisk(Bench bench) {
        return forDisks(bench, true, false);
    }

    /** An instance with a swap disk. */
    public static InstanceSpec.Builder forSwapDisk(Bench bench) {
        return forDisks(bench, false, true);
    }

    /** An instance with an ephemeral disk, a swap disk, or both. */
    public static InstanceSpec.Builder forDisks(Bench bench, boolean ephemeral, boolean swap) {
        InstanceSpec spec = bench.spec().build();
        Flavor plain = spec.flavor();
        Flavor larger = new Flavor(
                plain.name(),
                plain.vcpus(),
                plain.memoryMib(),
                plain.rootGib(),
                ephemeral ? otherThan(plain.rootGib()) : 0,
                swap ? SWAP_MIB : 0);
        return spec.toBuilder().flavor(larger);
    }

    /** All devices that can be had here: what the driver declares and the operator supplies. */
    public static InstanceSpec forAllDevices(Bench bench) {
        List<Vif> vifs = new ArrayList<>();
        if (bench.hasNetwork()) {
            vifs.add(bench.vif());
            vifs.add(bench.vif());
        }
        boolean drive = bench.declares(Capability.CONFIG_DRIVE);
        return forDisks(bench, bench.declares(Capability.EPHEMERAL_DISK), bench.declares(Capability.SWAP_DISK))
                .vifs(vifs)
                .setup(GuestSetup.NOTHING.withConfigDrive(drive))
                .build();
    }

    /** A size by which a disk cannot be taken for the root disk. */
    private static long otherThan(long rootGib) {
        return rootGib == 1 ? 2 : 1;
    }
}
