package org.virttck.reference.libvirt;

import java.nio.file.Path;
import java.util.List;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.KernelBoot;
import org.w3c.dom.Element;

/** The definition of an instance that boots from another image, with its own disks behind that one. */
final class RescueDefinition {

    private static final String VIRTIO_DISKS = "/domain/devices/disk[target/@bus='virtio']";
    private static final int LETTERS = 26;

    private final DomainEdit edit;
    private final InstanceFiles files;

    private RescueDefinition(DomainEdit edit, InstanceFiles files) {
        this.edit = edit;
        this.files = files;
    }

    /**
     * Changes a definition.
     *
     * @param instance as it is defined
     * @param spec as it is rescued
     * @param files of the rescue
     */
    static String of(DomainDocument instance, InstanceSpec spec, InstanceFiles files) {
        RescueDefinition rescue = new RescueDefinition(instance.edit(), files);
        rescue.edit
                .first(DomainDocument.INSTANCE)
                .setAttribute(DomainDocument.RESCUE, files.folder().toString());
        rescue.bootFrom(spec.image());
        rescue.edit.remove(DomainDocument.CONFIG_DRIVE);
        rescue.putDiskFirst();
        if (ConfigDrive.isNeeded(spec)) {
            rescue.putConfigDriveLast();
        }
        return rescue.edit.write();
    }

    private void bootFrom(Image image) {
        for (String former : List.of("kernel", "initrd", "cmdline", "boot")) {
            edit.remove("/domain/os/" + former);
        }
        Element os = edit.first("/domain/os");
        image.kernel()
                .ifPresentOrElse(
                        kernel -> bootDirectly(os, kernel),
                        () -> edit.append(os, "boot").setAttribute("dev", "hd"));
    }

    private void bootDirectly(Element os, KernelBoot kernel) {
        edit.append(os, "kernel", files.kernel().toString());
        edit.append(os, "initrd", files.ramdisk().toString());
        edit.append(os, "cmdline", kernel.arguments());
    }

    /** libvirt gives places on the bus anew, in order: the guest counts its disks by them. */
    private void putDiskFirst() {
        edit.remove(VIRTIO_DISKS + "/address");
        List<Element> own = edit.elements(VIRTIO_DISKS);
        List<Element> targets = edit.elements(VIRTIO_DISKS + "/target");
        for (int index = 0; index < targets.size(); index++) {
            targets.get(index).setAttribute("dev", deviceName(index + 1));
        }
        describe(edit.insertBefore(own.get(0), "disk"), files.rootDisk(), 0);
    }

    /** What it says is for the rescue image: the instance's own drive would tell that image the instance's password. */
    private void putConfigDriveLast() {
        int disks = edit.each(VIRTIO_DISKS).size();
        Element disk = edit.append(edit.first("/domain/devices"), "disk");
        describe(disk, files.configDrive(), disks);
        edit.append(disk, "readonly");
    }

    private void describe(Element disk, Path file, int index) {
        disk.setAttribute("type", "file");
        disk.setAttribute("device", "disk");
        Element driver = edit.append(disk, "driver");
        driver.setAttribute("name", "qemu");
        driver.setAttribute("type", "raw");
        edit.append(disk, "source").setAttribute("file", file.toString());
        Element target = edit.append(disk, "target");
        target.setAttribute("dev", deviceName(index));
        target.setAttribute("bus", "virtio");
    }

    private static String deviceName(int index) {
        String last = String.valueOf((char) ('a' + index % LETTERS));
        return index < LETTERS ? "vd" + last : deviceName(index / LETTERS - 1) + last;
    }
}
