package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/**
 * Says that files of an instance are being made or removed. It is a locked file: other drivers, in this process or
 * another, are kept out by the lock, and a file without a lock tells of a driver that died at work.
 */
final class WorkMark implements AutoCloseable {

    private static final String NAME = "work-in-progress";

    private final Path file;
    private final FileChannel channel;

    private WorkMark(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static WorkMark take(InstanceId id, Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(NAME);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new WorkMark(file, channel);
            }
            channel.close();
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
        throw new VirtDriverException(ErrorCode.CONFLICT, "another driver is at work on instance " + id);
    }

    /** Notes that all files of the instance are on their way out. */
    void noteRemoval() throws IOException {
        channel.truncate(0);
    }

    /** Notes which making is unfinished. */
    void noteUnfinished(InstanceFiles files) throws IOException {
        Files.writeString(file, String.valueOf(files.folder().getFileName()));
    }

    /** The making that a driver which died had begun; empty when it was removing the instance. */
    Optional<InstanceFiles> unfinished() throws IOException {
        String name = Files.readString(file).strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(new InstanceFiles(file.resolveSibling(name)));
    }

    /** Removes the mark, and the folder when nothing else is left in it. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
            Path folder = file.getParent();
            if (folder != null && isEmpty(folder)) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException failure) {
            throw Failures.of(failure);
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

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }
}
