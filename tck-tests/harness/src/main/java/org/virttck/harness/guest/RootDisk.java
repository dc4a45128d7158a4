package org.virttck.harness.guest;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The root disk of the guest: sparse, without a file system, begun by a line that tells it from any other disk. The
 * guest keeps the number of its boots in the second block of 4096 bytes.
 */
public final class RootDisk {

    /** Size of the disk. */
    public static final long BYTES = 1L << 20;

    /** The first bytes of the disk, in ASCII. */
    public static final String HEADER = "tiny guest root disk, format 1\n";

    private RootDisk() {}

    static Path write(Path target) throws IOException {
        Files.deleteIfExists(target);
        try (RandomAccessFile disk = new RandomAccessFile(target.toFile(), "rw")) {
            disk.write(HEADER.getBytes(StandardCharsets.US_ASCII));
            disk.setLength(BYTES);
        }
        return target;
    }
}
