package org.virttck.specs.wire;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.wire.Faults.asking;
import static org.virttck.specs.wire.Faults.refusing;
import static org.virttck.specs.wire.Faults.replyTo;

import java.util.List;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;
import org.virttck.specs.mutation.WireReply;

/** Endpoints that take arguments for others, and such that refuse in a form of their own. */
final class ArgumentMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("wire.unknown-members-are-ignored", "what is not known is refused")
                        .onWire(replyTo(request -> request.body().contains("aLaterMember"), invalid("aLaterMember"))),
                breaking("wire.missing-member-is-named", "it is said that something is missing, but not what")
                        .onWire(refusing(ArgumentMutants::withoutDetail)),
                breaking("wire.null-counts-as-missing", "null meets a method that does not bear it")
                        .onWire(replyTo(
                                request -> request.body().contains(":null"), WireReply.problem(500, "internal"))),
                breaking("wire.wrong-type-is-named", "a number is turned into a text")
                        .onWire(asking(request -> request.withBody(request.body()
                                .replace(
                                        "{\"instance\":7}",
                                        "{\"instance\":\"00000000-0000-0000-0000-000000000007\"}")))),
                breaking("wire.refusal-is-a-problem-document", "problems are called JSON")
                        .onWire(refusing(reply -> reply.with("content-type", "application/json"))),
                breaking("wire.refusal-is-a-problem-document", "the status stands in the answer alone")
                        .onWire(refusing(reply -> reply.replacing("\"status\":\\d+,", ""))),
                breaking("wire.codes-have-their-status", "whatever the driver refuses was a bad request")
                        .onWire(refusing(reply -> hasCode(reply)
                                ? reply.withStatus(400).replacing("\"status\":\\d+", "\"status\":400")
                                : reply)),
                breaking("wire.only-the-driver-has-codes", "each refusal has the code that looks nearest")
                        .onWire(refusing(reply -> hasCode(reply) || reply.status() != 404
                                ? reply
                                : reply.replacing("\\}\\s*$", ",\"code\":\"NOT_FOUND\"}"))),
                breaking("wire.no-stack-trace-is-told", "the server is in debug mode")
                        .onWire(refusing(reply -> reply.replacing(
                                "\"detail\":\"", "\"detail\":\"at org.example.Server.handle(Server.java:12) "))),
                breaking("wire.no-secret-is-told", "a refusal quotes the argument")
                        .onWire(request -> {
                            String sent = request.body()
                                    .replace("\\", "")
                                    .replace("\"", "'")
                                    .replace("$", "");
                            WireReply reply = request.proceed();
                            return reply.isRefusal()
                                    ? reply.replacing("\"detail\":\"", "\"detail\":\"this was sent: " + sent + " ")
                                    : reply;
                        }));
    }

    private static WireReply invalid(String member) {
        return WireReply.problem(400, "invalid-argument")
                .replacing(
                        "\"detail\":\"no\"",
                        "\"detail\":\"unknown member " + member + "\",\"code\":\"INVALID_ARGUMENT\"");
    }

    private static WireReply withoutDetail(WireReply reply) {
        return reply.replacing("\"detail\":\"[^\"\\\\]*(\\\\.[^\"\\\\]*)*\"", "\"detail\":\"something is missing\"");
    }

    private static boolean hasCode(WireReply reply) {
        return reply.body().contains("\"code\":");
    }
}
