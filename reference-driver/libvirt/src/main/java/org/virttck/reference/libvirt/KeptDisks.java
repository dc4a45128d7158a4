package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Disks of an instance that is gone, for one that is made of them. */
final class KeptDisks {

    private KeptDisks() {}

    /** Gives each disk a second name: whoever removes one of the two leaves the disk. */
    static void link(InstanceFiles kept, InstanceFiles made) throws IOException {
        for (Path disk : disksOf(kept)) {
            Files.createLink(made.folder().resolve(disk.getFileName()), disk);
        }
    }

    private static List<Path> disksOf(InstanceFiles kept) throws IOException {
        try (Stream<Path> entries = Files.list(kept.folder())) {
            return entries.filter(entry -> entry.toString().endsWith(".img"))
                    .filter(entry -> !entry.equals(kept.fetched()))
                    .toList();
        }
    }
}
