package org.virttck.specs.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A stream of events with each block changed on its way. */
final class ChangedBlocks extends InputStream {

    private final InputStream in;
    private final UnaryOperator<String> change;
    private byte[] block = new byte[0];
    private int next;

    ChangedBlocks(InputStream in, UnaryOperator<String> change) {
        this.in = in;
        this.change = change;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (next == block.length) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 2 || !text.substring(text.length() - 2).equals("\n\n")) {
                int one = in.read();
                if (one < 0) {
                    return -1;
                }
                text.append((char) one);
            }
            block = change.apply(text.toString()).getBytes(StandardCharsets.ISO_8859_1);
            next = 0;
        }
        int copied = Math.min(length, block.length - next);
        System.arraycopy(block, next, bytes, offset, copied);
        next += copied;
        return copied;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
