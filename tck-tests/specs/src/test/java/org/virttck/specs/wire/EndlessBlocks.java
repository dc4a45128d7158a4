package org.virttck.specs.wire;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** A stream of events that goes on with comments when it has ended. */
final class EndlessBlocks {

    private EndlessBlocks() {}

    static InputStream after(InputStream stream) {
        byte[] comments = ": alive\n\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(stream, new ByteArrayInputStream(comments));
    }
}
