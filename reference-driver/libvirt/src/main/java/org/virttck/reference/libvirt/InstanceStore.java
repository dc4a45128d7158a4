package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.model.InstanceId;

/** The folder below which this driver keeps files: one folder for each instance, in it one for each making. */
final class InstanceStore {

    private final Path root;

    private InstanceStore(Path root) {
        this.root = root;
    }

    /** The emulator runs as another user, who must be able to pass through the folders, but not to look around. */
    static InstanceStore open(Path stateDirectory) {
        InstanceStore store = new InstanceStore(stateDirectory.resolve("instances"));
        try {
            Files.createDirectories(store.root);
            Files.setPosixFilePermissions(store.root, PosixFilePermissions.fromString("rwx--x--x"));
            return store;
        } catch (IOException failure) {
            throw DriverSettings.wrong("state-directory", "cannot be used: " + failure);
        }
    }

    long totalBytes() {
        try {
            return Files.getFileStore(root).getTotalSpace();
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    /** A new, empty folder for one making, noted before it is there. */
    InstanceFiles begin(InstanceId id, WorkMark mark) {
        Path folder = folder(id).resolve(UUID.randomUUID().toString());
        InstanceFiles files = new InstanceFiles(folder);
        mark.noteUnfinished(files);
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            return files;
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    boolean holdsDisk(InstanceId id) {
        return disk(id).isPresent();
    }

    /** The making that holds the root disk. */
    Optional<InstanceFiles> disk(InstanceId id) {
        return makings(id).stream()
                .filter(files -> Files.exists(files.rootDisk()))
                .findFirst();
    }

    /** What is noted of disks whose instances are gone, and of some whose instances are about to go. */
    Map<InstanceId, KeptDisks.Note> keptDisks() {
        Map<InstanceId, KeptDisks.Note> notes = new HashMap<>();
        for (InstanceId id : ids()) {
            makings(id).stream()
                    .flatMap(files -> KeptDisks.noteIn(files).stream())
                    .forEach(note -> notes.put(id, note));
        }
        return notes;
    }

    boolean holdsAnything(InstanceId id) {
        return Files.exists(folder(id));
    }

    List<InstanceFiles> makings(InstanceId id) {
        return list(folder(id))
                .filter(Files::isDirectory)
                .map(InstanceFiles::new)
                .toList();
    }

    /** Ids of all instances that have a folder here, be they this operator's or not. */
    List<InstanceId> ids() {
        return list(root).map(InstanceStore::idOf).flatMap(Optional::stream).toList();
    }

    void deleteMakingsExcept(InstanceId id, List<InstanceFiles> kept) {
        makings(id).stream().filter(files -> !kept.contains(files)).forEach(files -> delete(files.folder()));
    }

    void delete(InstanceId id) {
        delete(folder(id));
    }

    void delete(Path folder) {
        try {
            deleteTree(folder);
        } catch (NoSuchFileException absent) {
            return;
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry :
                    entries.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }

    WorkMark mark(InstanceId id) {
        return WorkMark.take(id, folder(id));
    }

    boolean isMarked(InstanceId id) {
        return WorkMark.isIn(folder(id));
    }

    private Path folder(InstanceId id) {
        return root.resolve(id.toString());
    }

    private static Optional<InstanceId> idOf(Path folder) {
        try {
            return Optional.of(InstanceId.of(String.valueOf(folder.getFileName())));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return Stream.empty();
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }
}
