package org.virttck.specs.wire;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.wire.Faults.asking;
import static org.virttck.specs.wire.Faults.refusing;
import static org.virttck.specs.wire.Faults.replyTo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;
import org.virttck.specs.mutation.WireFault;
import org.virttck.specs.mutation.WireReply;
import org.virttck.specs.mutation.WireRequest;

/** Endpoints that mix up sessions, connections, or callers. */
final class SessionMutants implements Mutants {

    private static final String TOKEN = "Bearer a-token-for-trials";
    private static final String SESSION = "Virt-Session";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("wire.unknown-session-is-not-found", "an unknown session is that of the operator")
                        .onWire(SessionMutants::operatorsWhenUnknown),
                breaking("wire.request-without-session-is-served", "the endpoint opens nothing by itself")
                        .onWire(replyTo(SessionMutants::namesNoSession, WireReply.problem(404, "unknown-session"))),
                breaking("wire.sessions-are-distinct", "the one session is handed out again")
                        .onEachWire(SessionMutants::oneSession),
                breaking("wire.closed-session-is-unavailable", "a closed session is forgotten")
                        .onWire(refusing(
                                reply -> reply.status() == 503 ? WireReply.problem(404, "unknown-session") : reply)),
                breaking("wire.session-may-be-closed-twice", "it is looked up among the open ones")
                        .onEachWire(SessionMutants::closingOnce),
                breaking("wire.connection-serves-many-requests", "a connection ends with its first answer")
                        .onWire(request -> request.proceed().hangingUp()),
                breaking("wire.requests-together-are-answered-in-order", "the answers are those to the requests before")
                        .onEachWire(SessionMutants::lateByOne),
                breaking("wire.refused-body-is-no-request", "a body that nobody reads is the next request")
                        .onEachWire(SessionMutants::bodyIsNext),
                breaking("wire.slow-clients-hold-nobody-up", "four threads read from all connections")
                        .withWireThreads(4),
                breaking("wire.open-streams-hold-nobody-up", "there are as many threads as a usual host has CPUs")
                        .withWireThreads(8),
                breaking("wire.token-is-demanded", "the health is told to anybody")
                        .onWire(asking(request -> request.path().equals("/v1/health") ? withToken(request) : request)),
                breaking("wire.token-is-demanded", "it is not said how to be let in")
                        .onWire(refusing(reply -> reply.without("www-authenticate"))),
                breaking("wire.wrong-token-is-refused", "the beginning is compared")
                        .onWire(asking(request ->
                                request.header("Authorization").startsWith(TOKEN) ? withToken(request) : request)),
                breaking("wire.wrong-token-is-refused", "the scheme is not looked at")
                        .onWire(asking(request ->
                                request.header("Authorization").startsWith("Basic ") ? withToken(request) : request)));
    }

    private static WireRequest withToken(WireRequest request) {
        return request.with("Authorization", TOKEN);
    }

    private static boolean namesNoSession(WireRequest request) {
        return request.header(SESSION).isEmpty() && !request.path().equals("/v1/driver/open");
    }

    private static WireReply operatorsWhenUnknown(WireRequest request) throws IOException, InterruptedException {
        WireReply reply = request.proceed();
        boolean unknown = reply.isRefusal() && reply.body().contains("unknown-session");
        return unknown
                ? request.without(SESSION)
                        .with("Idempotency-Key", request.header("Idempotency-Key") + "-2")
                        .proceed()
                : reply;
    }

    private static WireFault oneSession() {
        Map<String, WireReply> opened = new ConcurrentHashMap<>();
        return request -> {
            WireReply reply = opened.containsKey(request.path()) ? opened.get(request.path()) : request.proceed();
            if (request.path().equals("/v1/driver/open")) {
                opened.put(request.path(), reply);
            }
            return reply;
        };
    }

    private static WireFault closingOnce() {
        Map<String, Boolean> closed = new ConcurrentHashMap<>();
        return request ->
                request.path().equals("/v1/driver/close") && closed.putIfAbsent(request.header(SESSION), true) != null
                        ? WireReply.problem(404, "unknown-session")
                        : request.proceed();
    }

    private static WireFault lateByOne() {
        ArrayDeque<WireReply> late = new ArrayDeque<>();
        return request -> {
            WireReply reply = request.proceed();
            if (request.method().equals("GET")) {
                late.add(reply);
                return late.size() > 1 ? late.remove() : reply;
            }
            return reply;
        };
    }

    private static WireFault bodyIsNext() {
        ArrayDeque<String> unread = new ArrayDeque<>();
        return request -> {
            if (!unread.isEmpty()) {
                unread.clear();
                return WireReply.json(200, "{\"status\":\"up\"}");
            }
            WireReply reply = request.proceed();
            if (reply.isRefusal() && request.body().startsWith("GET ")) {
                unread.add(request.body());
            }
            return reply;
        };
    }
}
