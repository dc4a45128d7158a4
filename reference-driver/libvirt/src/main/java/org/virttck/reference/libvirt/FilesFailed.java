package org.virttck.reference.libvirt;

import java.io.IOException;

/** Turns failures of files into the contract's words. */
final class FilesFailed {

    /** Work on files. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    private FilesFailed() {}

    static void translate(Work work) {
        try {
            work.run();
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }
}
