package org.virttck.reference.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The beginning of a disk image, read as QEMU's QCOW2 header. A file that is too short reads as if zeros followed. */
final class Qcow2Header {

    static final int LENGTH = 104;

    private static final int MAGIC = 'Q' << 24 | 'F' << 16 | 'I' << 8 | 0xfb;
    private static final int VERSION_AT = 4;
    private static final int BACKING_FILE_AT = 8;
    private static final int CLUSTER_BITS_AT = 20;
    private static final int DISK_BYTES_AT = 24;
    private static final int CIPHER_AT = 32;
    private static final int INCOMPATIBLE_FEATURES_AT = 72;
    private static final int HEADER_LENGTH_AT = 100;
    private static final int OLD_LENGTH = 72;
    private static final int FEWEST_CLUSTER_BITS = 9;
    private static final int MOST_CLUSTER_BITS = 21;
    private static final long EXTERNAL_DATA_FILE = 1L << 2;
    private static final long HARMLESS_FEATURES = 1L | 1L << 3 | 1L << 4;

    private final ByteBuffer bytes;
    private final int present;

    Qcow2Header(byte[] beginning) {
        this.bytes = ByteBuffer.wrap(Arrays.copyOf(beginning, LENGTH));
        this.present = beginning.length;
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
        Optional<String> ofAnyVersion = problemOfAnyVersion();
        return version == 2 || ofAnyVersion.isPresent() ? ofAnyVersion : problemOfVersion3();
    }

    private Optional<String> problemOfVersion3() {
        long features = bytes.getLong(INCOMPATIBLE_FEATURES_AT);
        if ((features & EXTERNAL_DATA_FILE) != 0) {
            return Optional.of("keeps its data in another file");
        }
        if ((features & ~HARMLESS_FEATURES) != 0) {
            return Optional.of("has features that nobody knows");
        }
        long length = Integer.toUnsignedLong(bytes.getInt(HEADER_LENGTH_AT));
        boolean fits = present == LENGTH && length >= LENGTH && length <= 1L << clusterBits();
        return fits ? Optional.empty() : Optional.of("has a header of impossible length");
    }

    private Optional<String> problemOfAnyVersion() {
        if (present < OLD_LENGTH) {
            return Optional.of("ends within its header");
        }
        if (clusterBits() < FEWEST_CLUSTER_BITS || clusterBits() > MOST_CLUSTER_BITS) {
            return Optional.of("has clusters of impossible size");
        }
        if (bytes.getInt(CIPHER_AT) != 0) {
            return Optional.of("is encrypted");
        }
        return diskBytes() < 0 ? Optional.of("has a disk of impossible size") : Optional.empty();
    }

    long diskBytes() {
        return bytes.getLong(DISK_BYTES_AT);
    }

    private int clusterBits() {
        return bytes.getInt(CLUSTER_BITS_AT);
    }
}
