package org.virttck.reference.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The beginning of a disk image, read as QEMU's QCOW2 header. A file that is too short reads as if zeros followed. */
final class Qcow2Header {

    static final int LENGTH = 80;

    private static final int MAGIC = 'Q' << 24 | 'F' << 16 | 'I' << 8 | 0xfb;
    private static final int VERSION_AT = 4;
    private static final int BACKING_FILE_AT = 8;
    private static final int DISK_BYTES_AT = 24;
    private static final int INCOMPATIBLE_FEATURES_AT = 72;
    private static final long EXTERNAL_DATA_FILE = 1L << 2;

    private final ByteBuffer bytes;

    Qcow2Header(byte[] beginning) {
        this.bytes = ByteBuffer.wrap(Arrays.copyOf(beginning, LENGTH));
    }

    boolean hasMagic() {
        return bytes.getInt(0) == MAGIC;
    }

    /** Why the image must not be used: above all, that it would pull in another file of the host. */
    Optional<String> problem() {
        if (!hasMagic()) {
            return Optional.of("is not QCOW2");
        }
        int version = bytes.getInt(VERSION_AT);
        if (version != 2 && version != 3) {
            return Optional.of("is of QCOW2 version " + version + ", which is neither 2 nor 3");
        }
        if (bytes.getLong(BACKING_FILE_AT) != 0) {
            return Optional.of("has a backing file");
        }
        if (version == 3 && (bytes.getLong(INCOMPATIBLE_FEATURES_AT) & EXTERNAL_DATA_FILE) != 0) {
            return Optional.of("keeps its data in another file");
        }
        return bytes.getLong(DISK_BYTES_AT) < 0 ? Optional.of("has a disk of impossible size") : Optional.empty();
    }

    long diskBytes() {
        return bytes.getLong(DISK_BYTES_AT);
    }
}
