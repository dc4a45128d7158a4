package org.virttck.report.sign;

import java.nio.file.Path;

/** A key file cannot be used. The message names the file, what is wrong with it, and the way out where there is one. */
public final class KeyFileException extends RuntimeException {

    KeyFileException(Path file, String fault) {
        super(file + " " + fault);
    }
}
