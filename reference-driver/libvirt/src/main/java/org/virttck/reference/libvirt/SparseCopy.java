package org.virttck.reference.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/** Copies bytes into a file and leaves holes where they are zero. */
final class SparseCopy {

    private static final int BLOCK = 1 << 16;
    private static final byte[] ZEROS = new byte[BLOCK];

    private SparseCopy() {}

    static void copy(InputStream source, Path target) throws IOException {
        try (RandomAccessFile output = new RandomAccessFile(target.toFile(), "rw")) {
            byte[] block = new byte[BLOCK];
            long position = 0;
            for (int count = source.readNBytes(block, 0, BLOCK);
                    count > 0;
                    count = source.readNBytes(block, 0, BLOCK)) {
                writeUnlessZero(output, position, block, count);
                position += count;
            }
            output.setLength(position);
        }
    }

    private static void writeUnlessZero(RandomAccessFile output, long position, byte[] block, int count)
            throws IOException {
        if (!Arrays.equals(block, 0, count, ZEROS, 0, count)) {
            output.seek(position);
            output.write(block, 0, count);
        }
    }
}
