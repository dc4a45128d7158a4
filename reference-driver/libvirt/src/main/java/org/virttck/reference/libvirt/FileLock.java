package org.virttck.reference.libvirt;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps others out by a lock on a file that is there: other processes, and other drivers in this one.
 *
 * <p>Java's own locks belong to the process: whoever closes the same file anywhere in it, be it after reading a line,
 * lets go of them. This one belongs to the open file, and goes with it when the process dies.
 */
final class FileLock implements AutoCloseable {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private final int descriptor;

    private FileLock(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Empty when somebody else holds it, or has removed the file. */
    static Optional<FileLock> tryLock(Path file) throws IOException {
        Optional<FileLock> opened = open(file);
        boolean gained = false;
        try {
            gained = opened.isPresent() && opened.get().isGained(file);
        } finally {
            if (!gained) {
                opened.ifPresent(FileLock::close);
            }
        }
        return gained ? opened : Optional.empty();
    }

    @Override
    public void close() {
        NativeC.LIBRARY.close(descriptor);
    }

    /** Who held it before may have removed the file, and somebody may have made another one of its name. */
    private boolean isGained(Path file) throws IOException {
        return NativeC.LIBRARY.flock(descriptor, NativeC.EXCLUSIVE_WITHOUT_WAITING) == 0 && isStillAt(file);
    }

    private boolean isStillAt(Path file) throws IOException {
        try {
            Path opened = OPEN_FILES.resolve(String.valueOf(descriptor));
            return Files.getAttribute(opened, "unix:ino").equals(Files.getAttribute(file, "unix:ino"));
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    private static Optional<FileLock> open(Path file) throws IOException {
        try {
            return Optional.of(new FileLock(NativeC.LIBRARY.open(file.toString(), NativeC.READ_ONLY_CLOSED_ON_EXEC)));
        } catch (LastErrorException failure) {
            if (Files.exists(file)) {
                throw new IOException(file + " cannot be opened: " + failure.getMessage(), failure);
            }
            return Optional.empty();
        }
    }
}
