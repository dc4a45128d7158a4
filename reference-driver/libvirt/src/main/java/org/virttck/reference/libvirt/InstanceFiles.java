package org.virttck.reference.libvirt;

import java.nio.file.Path;

/**
 * The files of one making of an instance. A rebuild makes a folder of its own, so that the former one is whole until
 * the new one is.
 *
 * @param folder in which they are
 */
record InstanceFiles(Path folder) {

    Path rootDisk() {
        return folder.resolve("root.img");
    }

    Path kernel() {
        return folder.resolve("kernel");
    }

    Path ramdisk() {
        return folder.resolve("ramdisk");
    }

    Path consoleLog() {
        return folder.resolve("console.log");
    }

    /** The image as it was fetched, until the root disk is made of it. */
    Path fetched() {
        return folder.resolve("fetched.img");
    }

    /** Of a rescue: how the instance was defined before. */
    Path formerDefinition() {
        return folder.resolve("former.xml");
    }

    Path ephemeralDisk() {
        return folder.resolve("ephemeral.img");
    }

    Path swapDisk() {
        return folder.resolve("swap.img");
    }

    Path configDrive() {
        return folder.resolve("config-drive.iso");
    }

    /** What goes on the config drive, until it is made. */
    Path configDriveTree() {
        return folder.resolve("config-drive");
    }

    /** Says that the instance is gone and its disks were kept. */
    Path keptNote() {
        return folder.resolve("kept");
    }

    /** What the caller asked for, for people. */
    Path record() {
        return folder.resolve("instance.properties");
    }
}
