package org.virttck.cli;

import java.io.OutputStream;

/** What a driver prints goes where standard error goes at that moment: it may be captured later. */
final class DriverOutput extends OutputStream {

    @Override
    public void write(int single) {
        System.err.write(single);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        System.err.write(bytes, offset, length);
    }
}
