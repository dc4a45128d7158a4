package org.virttck.specs.wire;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.wire.Faults.asking;
import static org.virttck.specs.wire.Faults.replyTo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;
import org.virttck.specs.mutation.WireReply;
import org.virttck.specs.mutation.WireRequest;

/** Endpoints that read bodies too strictly, or not strictly enough. */
final class BodyMutants implements Mutants {

    private static final String JSON = "application/json";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("wire.usual-accepts-are-served", "the one media type is compared as a text")
                        .onWire(replyTo(
                                request -> request.header("Accept").contains(";"),
                                WireReply.problem(406, "not-acceptable"))),
                breaking("wire.not-acceptable-is-refused", "nobody looks at what is accepted")
                        .onWire(asking(request -> request.with("Accept", "*/*"))),
                breaking("wire.json-by-any-spelling-is-read", "a parameter makes another media type")
                        .onWire(replyTo(
                                request -> request.header("Content-Type").contains(";"),
                                WireReply.problem(415, "unsupported-media-type"))),
                breaking("wire.other-media-types-are-refused", "the body is JSON whatever it is called")
                        .onWire(asking(request -> request.with("Content-Type", JSON))),
                breaking("wire.other-media-types-are-refused", "a body without a media type is taken for JSON")
                        .onWire(asking(BodyMutants::calledJsonIfNothing)),
                breaking("wire.malformed-json-is-refused", "what follows the first value is not read")
                        .onWire(asking(
                                request -> request.withBody(request.body().replaceFirst("\\} *(\\{\\}|x)$", "}")))),
                breaking("wire.malformed-json-is-refused", "no body is an empty one")
                        .onWire(asking(request ->
                                request.body().isEmpty() && isPost(request) ? request.withBody("{}") : request)),
                breaking("wire.body-is-an-object", "null is taken for an object without members")
                        .onWire(asking(request -> request.body().equals("null") ? request.withBody("{}") : request)),
                breaking("wire.body-is-utf-8", "what is no UTF-8 is taken for Latin 1")
                        .onWire(asking(BodyMutants::fromLatin1)),
                breaking("wire.deep-json-is-refused", "the stack overflows and the request is dropped")
                        .onWire(request -> request.body().contains("[[[[[[[[")
                                ? WireReply.problem(500, "internal").hangingUp()
                                : request.proceed()),
                breaking("wire.deep-json-is-refused", "what is unknown is not counted")
                        .onWire(asking(request -> request.body().endsWith("]]]}") ? request.withBody("{}") : request)),
                breaking("wire.long-numbers-are-refused", "numbers are read as far as they go")
                        .onWire(asking(
                                request -> request.withBody(request.body().replaceAll("0{90,}", "0")))),
                breaking("wire.repeated-member-is-refused", "the last of two wins")
                        .onWire(asking(request -> request.withBody(
                                request.body().replaceFirst("\\{\"instance\":\"[^\"]*\",\"i", "{\"i")))),
                breaking("wire.largest-body-is-read", "a server in front reads less")
                        .onWire(replyTo(
                                request -> request.body().length() > 100_000,
                                WireReply.problem(413, "body-too-large"))),
                breaking("wire.oversized-body-is-refused", "the size is a matter of the server's own")
                        .onWire(Faults.refusing(reply -> reply.status() == 413 ? WireReply.json(500, "{}") : reply)),
                breaking("wire.chunked-body-is-read", "a body without a length is none")
                        .onWire(asking(request ->
                                request.header("Transfer-Encoding").isEmpty() ? request : request.withBody(""))));
    }

    private static boolean isPost(WireRequest request) {
        return request.method().equals("POST");
    }

    private static WireRequest calledJsonIfNothing(WireRequest request) {
        return isPost(request) && request.header("Content-Type").isEmpty()
                ? request.with("Content-Type", JSON)
                : request;
    }

    private static WireRequest fromLatin1(WireRequest request) {
        byte[] again = request.body().getBytes(StandardCharsets.UTF_8);
        return request.withBody(new String(again, StandardCharsets.ISO_8859_1));
    }
}
