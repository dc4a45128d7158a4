package org.virttck.remote.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.virttck.driver.VirtDriverException;
import org.virttck.remote.ForeignFailure;
import org.virttck.remote.Problem;
import org.virttck.remote.WireHeaders;

/** A call: begun once, however often it is sent, and answered when it has ended. */
final class CallResource implements Resource {

    private final CallLedger ledger;
    private final Json json;
    private final Work work;

    CallResource(CallLedger ledger, Json json, Work work) {
        this.ledger = ledger;
        this.json = json;
        this.work = work;
    }

    /** What a call does. */
    interface Work {

        /** Does it; throws what goes wrong. */
        Answer perform(ObjectNode body, Optional<String> session) throws Throwable;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String mediaType() {
        return WireHeaders.JSON;
    }

    @Override
    public void serve(Request request, Reply reply) throws IOException {
        byte[] body = request.body();
        Optional<String> session = request.session();
        PendingCall call =
                ledger.begin(request.idempotencyKey(), request.fingerprint(body), () -> perform(body, session));
        Optional<Integer> patience = request.patience();
        Answer answer = call.await(patience.orElseGet(request::maxWaitSeconds))
                .orElseGet(() -> OperationResource.running(json, call));
        reply.send(patience.map(seconds -> answer.with("Preference-Applied", "wait=" + seconds))
                .orElse(answer));
    }

    /** Whatever comes of it, there is an answer: nobody waits for what has broken. */
    private Answer perform(byte[] body, Optional<String> session) {
        try {
            return work.perform(json.object(body), session);
        } catch (VirtDriverException refusal) {
            return json.problem(Problem.of(refusal));
        } catch (Refused refused) {
            return json.problem(refused.problem());
        } catch (ForeignFailure breach) {
            return json.problem(Problem.foreign(breach.type(), breach.detail()));
        } catch (Throwable breach) {
            return json.problem(foreign(breach));
        }
    }

    private static Problem foreign(Throwable breach) {
        String message = breach.getMessage() == null ? "no message" : breach.getMessage();
        return Problem.foreign(breach.getClass().getName(), message);
    }
}
