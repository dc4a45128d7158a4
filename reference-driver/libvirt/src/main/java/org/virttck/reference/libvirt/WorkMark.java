package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/**
 * Says that files of an instance are being made or removed. It is a locked file: other drivers, in this process or
 * another, are kept out by the lock, and a file without a lock tells of a driver that died at work.
 *
 * <p>Until something is noted in it, nothing has been done that would have to be undone.
 */
final class WorkMark implements AutoCloseable {

    private static final String NAME = "work-in-progress";
    private static final String REMOVAL = "removal";

    private final Path file;
    private final FileLock lock;
    private boolean settled;

    private WorkMark(Path file, FileLock lock) {
        this.file = file;
        this.lock = lock;
        this.settled = noted().isEmpty();
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static WorkMark take(InstanceId id, Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            createUnlessThere(file);
            return FileLock.tryLock(file).map(lock -> new WorkMark(file, lock)).orElseThrow(() -> conflict(id));
        } catch (NoSuchFileException folderJustRemoved) {
            throw conflict(id);
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    private static VirtDriverException conflict(InstanceId id) {
        return new VirtDriverException(ErrorCode.CONFLICT, "another driver is at work on instance " + id);
    }

    /** Notes that all files of the instance are on their way out. A disk that is full must not stand in the way. */
    void noteRemoval() {
        try {
            note(REMOVAL);
        } catch (VirtDriverException full) {
            if (full.code() != ErrorCode.OUT_OF_RESOURCES) {
                throw full;
            }
        }
    }

    /** Notes which making is unfinished, or no longer needed. */
    void noteUnfinished(InstanceFiles files) {
        note(String.valueOf(files.folder().getFileName()));
    }

    boolean isOfRemoval() {
        return noted().equals(REMOVAL);
    }

    /** The making that a driver which died had begun, or was about to remove. */
    Optional<InstanceFiles> unfinished() {
        String name = noted();
        return name.isEmpty() || name.equals(REMOVAL)
                ? Optional.empty()
                : Optional.of(new InstanceFiles(file.resolveSibling(name)));
    }

    /** Says that what was noted is done, or undone. */
    void settle() {
        settled = true;
    }

    /**
     * Removes the mark, and the folder when nothing else is left in it. A mark that is not settled stays for the next
     * driver, which ends the work.
     */
    @Override
    public void close() {
        try (lock) {
            if (settled) {
                Files.deleteIfExists(file);
                Path folder = file.getParent();
                if (folder != null && isEmpty(folder)) {
                    Files.deleteIfExists(folder);
                }
            }
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    private void note(String text) {
        settled = false;
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    private String noted() {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    /** Never emptied here: what it says is for who gains the lock. */
    private static void createUnlessThere(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException present) {
            return;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }
}
