package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Disks of an instance that is gone: they take their space, and another instance can be made of them. */
final class KeptDisks {

    private KeptDisks() {}

    /**
     * What is noted of disks that were kept.
     *
     * @param instanceName whose they were
     * @param gib space that they take
     */
    record Note(String instanceName, long gib) {}

    /** Notes of an instance that is about to go that its disks will stay. */
    static void note(DomainDocument definition) {
        definition.folder().map(InstanceFiles::new).ifPresent(files -> {
            long gib = definition.flavor().map(DiskUse::gib).orElse(0L);
            write(new Note(definition.instanceName().orElse(""), gib), files);
        });
    }

    private static void write(Note note, InstanceFiles kept) {
        FilesFailed.translate(() -> Files.writeString(kept.keptNote(), note.gib() + " " + note.instanceName()));
    }

    static Optional<Note> noteIn(InstanceFiles kept) {
        try {
            String[] words = Files.readString(kept.keptNote()).split(" ", 2);
            return Optional.of(new Note(words[1], Long.parseLong(words[0])));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

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
