package org.virttck.remote.server;

import java.io.IOException;
import java.util.Map;
import org.virttck.remote.TransportProblem;
import org.virttck.remote.WireHeaders;

/** The answer to a call that took longer than its caller waited. */
final class OperationResource implements Resource {

    static final String PATH = "/v1/operations/";

    private final CallLedger ledger;
    private final Json json;

    OperationResource(CallLedger ledger, Json json) {
        this.ledger = ledger;
        this.json = json;
    }

    static Answer running(Json json, PendingCall call) {
        Answer status = json.value(Map.of("status", "running"));
        return new Answer(Answer.ACCEPTED, status.mediaType(), status.body(), Map.of())
                .with("Location", PATH + call.id())
                .with("Retry-After", "1");
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
        PendingCall call = ledger.find(request.path().substring(PATH.length()))
                .orElseThrow(() -> new Refused(
                        TransportProblem.UNKNOWN_OPERATION, "this operation was not begun here, or is forgotten"));
        reply.send(call.await(request.patience().orElse(0)).orElseGet(() -> running(json, call)));
    }
}
