package org.virttck.harness.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body that comes in chunks. */
final class ChunkedInput extends InputStream {

    private static final int HEXADECIMAL = 16;

    private final InputStream in;
    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(left, length));
        if (read < 0) {
            throw new EOFException("the connection ended within a chunk");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (begun) {
            HttpInput.line(in);
        }
        begun = true;
        String size = HttpInput.line(in).split(";", 2)[0].strip();
        left = size.isEmpty() ? 0 : Long.parseLong(size, HEXADECIMAL);
        ended = left == 0;
        if (ended && !size.isEmpty()) {
            HttpInput.line(in);
        }
    }
}
