package org.virttck.reference.libvirt;

import java.nio.file.Path;
import java.util.Optional;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.KernelBoot;

/** Values that most tests need and few care about. */
final class Samples {

    static final InstanceId ID = InstanceId.of("11111111-2222-3333-4444-555555555555");
    static final Flavor FLAVOR = new Flavor("small", 2, 128, 1);
    static final InstanceFiles FILES = new InstanceFiles(Path.of("/state/instances/one"));
    static final Hardware EMULATED = new Hardware(DomainType.QEMU, "/usr/bin/qemu", true, 255, "127.0.0.1");
    static final Hardware ON_KVM = new Hardware(DomainType.KVM, "/usr/bin/qemu", false, 255, "127.0.0.1");

    private Samples() {}

    static Image image(DiskFormat format, Path file) {
        return new Image("tiny", format, file.toUri(), Optional.empty(), 0, 0, Optional.empty());
    }

    static Image bootedDirectly(Path disk, Path kernel, Path ramdisk, String arguments) {
        KernelBoot boot = new KernelBoot(kernel.toUri(), ramdisk.toUri(), arguments);
        return new Image("tiny", DiskFormat.RAW, disk.toUri(), Optional.empty(), 0, 0, Optional.of(boot));
    }

    static InstanceSpec spec(String name, Image image) {
        return InstanceSpec.builder(ID, name, FLAVOR, image).build();
    }
}
