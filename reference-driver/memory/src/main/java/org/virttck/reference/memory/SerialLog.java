package org.virttck.reference.memory;

import java.nio.charset.StandardCharsets;

/** The newest bytes of a serial console. Trimmed only when it has grown to twice of what is kept, to copy rarely. */
final class SerialLog {

    private static final int KEPT = 1 << 20;

    private final StringBuilder text = new StringBuilder();

    SerialLog append(String ascii) {
        text.append(ascii);
        if (text.length() > 2 * KEPT) {
            text.delete(0, text.length() - KEPT);
        }
        return this;
    }

    byte[] newest(int maxBytes) {
        int wanted = Math.min(maxBytes, KEPT);
        int from = Math.max(0, text.length() - wanted);
        return text.substring(from).getBytes(StandardCharsets.US_ASCII);
    }
}
