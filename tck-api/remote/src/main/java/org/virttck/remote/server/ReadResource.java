package org.virttck.remote.server;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.virttck.remote.WireHeaders;

/** Something that can be looked at. */
final class ReadResource implements Resource {

    private final Json json;
    private final Function<Optional<String>, Object> look;

    ReadResource(Json json, Function<Optional<String>, Object> look) {
        this.json = json;
        this.look = look;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String mediaType() {
        return WireHeaders.JSON;
    }

    @Override
    public void serve(Request request, Reply reply) throws IOException {
        reply.send(json.value(look.apply(request.session())));
    }
}
