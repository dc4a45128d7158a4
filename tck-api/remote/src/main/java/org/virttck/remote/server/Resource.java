package org.virttck.remote.server;

import java.io.IOException;

/** What is at a path. */
interface Resource {

    /** {@code GET} or {@code POST}. */
    String method();

    /** The media type of what it answers when all is well. */
    String mediaType();

    /** Answers, or refuses with {@link Refused}. */
    void serve(Request request, Reply reply) throws IOException;
}
