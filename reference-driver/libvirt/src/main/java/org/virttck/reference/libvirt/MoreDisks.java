package org.virttck.reference.libvirt;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceSpec;

/** The disks behind the root disk: the ephemeral one, the one for swapping, and the config drive, in this order. */
final class MoreDisks {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    private final List<XmlElement> elements = new ArrayList<>();

    private MoreDisks() {}

    /** Makes those that are empty. One that is there already is kept, and grows to its size. */
    static void makeEmptyOnes(Flavor flavor, InstanceFiles files) throws IOException {
        if (flavor.ephemeralGib() > 0) {
            grow(files.ephemeralDisk(), flavor.ephemeralGib() * GIB);
        }
        if (flavor.swapMib() > 0) {
            boolean kept = Files.exists(files.swapDisk());
            grow(files.swapDisk(), flavor.swapMib() * MIB);
            if (!kept) {
                SwapArea.write(files.swapDisk());
            }
        }
    }

    static List<XmlElement> of(InstanceSpec spec, InstanceFiles files) {
        MoreDisks disks = new MoreDisks();
        if (spec.flavor().ephemeralGib() > 0) {
            disks.add(files.ephemeralDisk());
        }
        if (spec.flavor().swapMib() > 0) {
            disks.add(files.swapDisk());
        }
        if (ConfigDrive.isNeeded(spec)) {
            disks.add(files.configDrive()).add(XmlElement.of("readonly"));
        }
        return disks.elements;
    }

    private XmlElement add(Path file) {
        char letter = (char) ('b' + elements.size());
        XmlElement disk = XmlElement.of("disk")
                .with("type", "file")
                .with("device", "disk")
                .add(
                        XmlElement.of("driver").with("name", "qemu").with("type", "raw"),
                        XmlElement.of("source").with("file", file),
                        XmlElement.of("target").with("dev", "vd" + letter).with("bus", "virtio"));
        elements.add(disk);
        return disk;
    }

    private static void grow(Path disk, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
            if (file.length() < bytes) {
                file.setLength(bytes);
            }
        }
    }
}
