package org.virttck.reference.libvirt;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The beginning of a QCOW2 image, as far as it decides whether the image can be trusted. */
final class Qcow2Header {

    /** Enough for the fields below. */
    static final int LENGTH = 80;

    private static final int MAGIC = 0x514649fb;
    private static final int VERSION_OFFSET = 4;
    private static final int BACKING_FILE_OFFSET = 8;
    private static final int SIZE_OFFSET = 24;
    private static final int INCOMPATIBLE_FEATURES_OFFSET = 72;
    private static final int OLD_VERSION = 2;
    private static final int NEW_VERSION = 3;
    private static final long CORRUPT = 1L << 1;
    private static final long EXTERNAL_DATA = 1L << 2;

    private final ByteBuffer bytes;

    Qcow2Header(byte[] beginning) {
        bytes = ByteBuffer.allocate(LENGTH).put(beginning).rewind();
    }

    boolean hasMagic() {
        return bytes.getInt(0) == MAGIC;
    }

    long virtualBytes() {
        return bytes.getLong(SIZE_OFFSET);
    }

    /** What speaks against the image; a reference to another file would let it read the host's. */
    Optional<String> objection() {
        int version = bytes.getInt(VERSION_OFFSET);
        long features = version == NEW_VERSION ? bytes.getLong(INCOMPATIBLE_FEATURES_OFFSET) : 0;
        if (!hasMagic() || version < OLD_VERSION || version > NEW_VERSION) {
            return Optional.of("is not QCOW2 of version 2 or 3");
        }
        if (bytes.getLong(BACKING_FILE_OFFSET) != 0) {
            return Optional.of("has a backing file");
        }
        if ((features & EXTERNAL_DATA) != 0) {
            return Optional.of("keeps its data in another file");
        }
        return (features & CORRUPT) != 0 ? Optional.of("is marked as corrupt") : Optional.empty();
    }
}
