package org.virttck.reference.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/** Copies a file and leaves holes where it is zero. */
final class SparseCopy {

    private static final int BLOCK = 1 << 16;
    private static final byte[] ZEROS = new byte[BLOCK];

    private SparseCopy() {}

    /**
     * Copies.
     *
     * @return SHA-256 of the bytes that were read, so that what is checked is what is used
     */
    static String copy(Path source, Path target) throws IOException {
        MessageDigest digest = Digests.newSha256();
        try (InputStream input = Files.newInputStream(source);
                RandomAccessFile output = new RandomAccessFile(target.toFile(), "rw")) {
            byte[] block = new byte[BLOCK];
            long position = 0;
            for (int count = input.readNBytes(block, 0, BLOCK); count > 0; count = input.readNBytes(block, 0, BLOCK)) {
                digest.update(block, 0, count);
                writeUnlessZero(output, position, block, count);
                position += count;
            }
            output.setLength(position);
        }
        return Digests.hex(digest.digest());
    }

    private static void writeUnlessZero(RandomAccessFile output, long position, byte[] block, int count)
            throws IOException {
        if (!Arrays.equals(block, 0, count, ZEROS, 0, count)) {
            output.seek(position);
            output.write(block, 0, count);
        }
    }
}
