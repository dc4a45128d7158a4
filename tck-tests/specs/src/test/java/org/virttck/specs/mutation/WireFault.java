package org.virttck.specs.mutation;

import java.io.IOException;

/** What a wrong endpoint answers in place of the right one. */
@FunctionalInterface
public interface WireFault {

    /** Answers a request; {@link WireRequest#proceed()} asks the right endpoint. */
    WireReply to(WireRequest request) throws IOException, InterruptedException;
}
