package org.virttck.remote.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.Secret;
import org.virttck.remote.Problem;
import org.virttck.remote.TransportProblem;

/** Leads each request to what is at its path, and what goes wrong there back as a problem document. */
final class Router implements HttpHandler {

    private static final String SCHEME = "Bearer ";

    private final Resources resources;
    private final Json json;
    private final EndpointLimits limits;
    private final Optional<Secret> token;

    Router(Resources resources, Json json, EndpointLimits limits, Optional<Secret> token) {
        this.resources = resources;
        this.json = json;
        this.limits = limits;
        this.token = token;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = new Reply(exchange);
            Request request = new Request(exchange, limits);
            try {
                mustBearToken(request);
                route(request, reply);
            } catch (Refused refused) {
                sendUnlessBegun(reply, refused.problem());
            } catch (VirtDriverException refusal) {
                sendUnlessBegun(reply, Problem.of(refusal));
            } catch (IOException gone) {
                throw gone;
            } catch (Throwable breach) {
                sendUnlessBegun(reply, Problem.foreign(breach));
            }
        }
    }

    private void route(Request request, Reply reply) throws IOException {
        Resource resource = resources
                .at(request.path())
                .orElseThrow(() -> new Refused(TransportProblem.UNKNOWN_PATH, "nothing is at " + request.path()));
        List<String> methods =
                resource.method().equals("GET") ? List.of("GET", "HEAD", "OPTIONS") : List.of("POST", "OPTIONS");
        String allowed = String.join(", ", methods);
        if (request.method().equals("OPTIONS")) {
            reply.send(Answer.empty(Answer.DONE).with("Allow", allowed));
        } else if (!methods.contains(request.method())) {
            Problem problem = Problem.of(TransportProblem.METHOD_NOT_ALLOWED, request.path() + " knows " + allowed);
            reply.send(json.problem(problem).with("Allow", allowed));
        } else {
            request.mustAccept(resource.mediaType());
            resource.serve(request, reply);
        }
    }

    private void mustBearToken(Request request) {
        if (token.isPresent()) {
            byte[] expected = token.get().reveal().getBytes(StandardCharsets.UTF_8);
            byte[] borne = borne(request.header("Authorization").orElse("")).getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(expected, borne)) {
                throw new Refused(TransportProblem.UNAUTHORIZED, "the bearer token is missing or another one");
            }
        }
    }

    /** The scheme may be written in any case; without it no token is borne. */
    private static String borne(String authorization) {
        boolean bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? authorization.substring(SCHEME.length()) : "";
    }

    private void sendUnlessBegun(Reply reply, Problem problem) throws IOException {
        if (!reply.hasBegun()) {
            Answer answer = json.problem(problem);
            boolean unauthorized = problem.status() == TransportProblem.UNAUTHORIZED.status();
            reply.send(unauthorized ? answer.with("WWW-Authenticate", "Bearer") : answer);
        }
    }
}
