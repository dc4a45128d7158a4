package org.virttck.specs.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A QCOW2 image of version 3 without content, to be spoilt: four clusters of 64 KiB, which are the header, the table of
 * reference counts, their one block, and the first table of addresses.
 */
final class Qcow2Bytes {

    static final int HEADER_BYTES = 104;

    private static final int CLUSTER_BITS = 16;
    private static final int CLUSTER = 1 << CLUSTER_BITS;
    private static final int CLUSTERS = 4;
    private static final int BACKING_NAME_AT = 512;
    private static final int REFERENCE_COUNT_ORDER = 4;
    private static final byte[] MAGIC = {'Q', 'F', 'I', (byte) 0xfb};

    private final ByteBuffer bytes = ByteBuffer.allocate(CLUSTERS * CLUSTER);
    private int length = bytes.capacity();

    Qcow2Bytes() {
        bytes.put(MAGIC).putInt(3).putLong(0).putInt(0);
        bytes.putInt(CLUSTER_BITS).putLong(1 << 20).putInt(0);
        bytes.putInt(1).putLong(3L * CLUSTER);
        bytes.putLong(CLUSTER).putInt(1);
        bytes.putInt(0).putLong(0);
        bytes.putLong(0).putLong(0).putLong(0).putInt(REFERENCE_COUNT_ORDER).putInt(HEADER_BYTES);
        bytes.putLong(CLUSTER, 2L * CLUSTER);
        for (int cluster = 0; cluster < CLUSTERS; cluster++) {
            bytes.putShort(2 * CLUSTER + 2 * cluster, (short) 1);
        }
    }

    Qcow2Bytes version(int version) {
        bytes.putInt(4, version);
        return this;
    }

    Qcow2Bytes backingFile(String name) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        bytes.putLong(8, BACKING_NAME_AT).putInt(16, text.length);
        bytes.position(BACKING_NAME_AT);
        bytes.put(text);
        return this;
    }

    Qcow2Bytes clusterBits(int bits) {
        bytes.putInt(20, bits);
        return this;
    }

    Qcow2Bytes diskBytes(long size) {
        bytes.putLong(24, size);
        return this;
    }

    Qcow2Bytes cipher(int method) {
        bytes.putInt(32, method);
        return this;
    }

    Qcow2Bytes incompatibleFeatures(long features) {
        bytes.putLong(72, features);
        return this;
    }

    Qcow2Bytes headerLength(int said) {
        bytes.putInt(100, said);
        return this;
    }

    Qcow2Bytes cutTo(int newLength) {
        length = newLength;
        return this;
    }

    byte[] array() {
        return Arrays.copyOf(bytes.array(), length);
    }
}
