package org.virttck.harness.guest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes the signature off a kernel module: an emulated CPU would spend tens of milliseconds on each, and the guest has
 * nothing to protect.
 */
final class ModuleSignature {

    private static final byte[] MARK = "~Module signature appended~\n".getBytes(StandardCharsets.US_ASCII);

    /** The last field of the 12 bytes before the mark is the length of the signature before them. */
    private static final int DESCRIPTION_BYTES = 12;

    private static final int LENGTH_BYTES = 4;

    private ModuleSignature() {}

    static byte[] strip(byte[] module) {
        int endOfDescription = module.length - MARK.length;
        if (endOfDescription < DESCRIPTION_BYTES || !isMark(module, endOfDescription)) {
            return module;
        }
        int signatureBytes = ByteBuffer.wrap(module).getInt(endOfDescription - LENGTH_BYTES);
        int end = endOfDescription - DESCRIPTION_BYTES - signatureBytes;
        return signatureBytes < 0 || end < 0 ? module : Arrays.copyOf(module, end);
    }

    private static boolean isMark(byte[] module, int from) {
        return Arrays.equals(module, from, module.length, MARK, 0, MARK.length);
    }
}
