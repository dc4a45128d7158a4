package org.virttck.specs.wire;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.wire.Faults.answering;
import static org.virttck.specs.wire.Faults.answeringAt;
import static org.virttck.specs.wire.Faults.refusing;
import static org.virttck.specs.wire.Faults.replyTo;

import java.util.List;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;
import org.virttck.specs.mutation.WireReply;
import org.virttck.specs.mutation.WireRequest;

/** Endpoints that describe themselves wrongly, or give their answers another form. */
final class AnswerMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("wire.description-is-complete", "the limits are nobody's business")
                        .onWire(answeringAt("/v1", reply -> reply.replacing("\"limits\":", "\"knows\":"))),
                breaking("wire.description-is-complete", "the capabilities are one text")
                        .onWire(answeringAt(
                                "/v1",
                                reply -> reply.replacing("\"capabilities\":\\[[^\\]]*\\]", "\"capabilities\":\"\""))),
                breaking("wire.health-is-told", "the beginning is told in words")
                        .onWire(answeringAt(
                                "/v1/health", reply -> reply.replacing("\"since\":\"[^\"]*\"", "\"since\":\"today\""))),
                breaking("wire.answers-are-json", "the result is wrapped")
                        .onWire(answeringAt(
                                "/v1/instances/exists", reply -> reply.replacing("(true|false)", "{\"result\":$1}"))),
                breaking("wire.nothing-to-return-is-204", "null is returned in place of nothing")
                        .onWire(answeringAt("/v1/instances/destroy", reply -> WireReply.json(200, "null"))),
                breaking("wire.empty-is-left-out", "what is empty is written as null")
                        .onWire(answeringAt(
                                "/v1",
                                reply -> reply.replacing("\\{\"driver\":", "{\"buildDigest\":null,\"driver\":"))),
                breaking("wire.answers-are-not-stored", "problems may be stored")
                        .onWire(refusing(reply -> reply.without("cache-control"))),
                breaking("wire.unknown-path-is-not-found", "the server answers with a page of its own")
                        .onWire(answering(reply -> isUnknownPath(reply)
                                ? reply.with("content-type", "text/html").replacing("(?s).*", "<h1>404</h1>")
                                : reply)),
                breaking("wire.unknown-operation-is-not-found", "whatever is asked for is still running")
                        .onWire(replyTo(
                                request -> request.path().startsWith("/v1/operations/"),
                                WireReply.json(202, "{\"status\":\"running\"}"))),
                breaking("wire.wrong-method-is-refused", "it is not told which method is right")
                        .onWire(refusing(reply -> reply.without("allow"))),
                breaking("wire.wrong-method-is-refused", "every method leads to the operation")
                        .onWire(Faults.asking(AnswerMutants::asPost)),
                breaking("wire.options-are-told", "OPTIONS is an unknown method")
                        .onWire(replyTo(
                                request -> request.method().equals("OPTIONS"),
                                WireReply.problem(405, "method-not-allowed"))),
                breaking("wire.head-is-get-without-body", "HEAD is an unknown method")
                        .onWire(replyTo(
                                request -> request.method().equals("HEAD"),
                                WireReply.problem(405, "method-not-allowed"))));
    }

    private static boolean isUnknownPath(WireReply reply) {
        return reply.isRefusal() && reply.body().contains("unknown-path");
    }

    private static WireRequest asPost(WireRequest request) {
        return request.path().equals("/v1/instances/exists") ? request.withMethod("POST") : request;
    }
}
