package org.virttck.remote.client;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.virttck.remote.WireHeaders;

/** Requests to an endpoint, each within its time and in the thread of its caller. */
final class Exchanges {

    private final EndpointAddress address;
    private final CloseableHttpClient client;

    Exchanges(EndpointAddress address) {
        this.address = address;
        this.client = HttpClients.to(address);
    }

    HttpUriRequestBase get(String path, Optional<String> session) {
        return request("GET", path, session);
    }

    HttpUriRequestBase post(String path, Optional<String> session, byte[] body) {
        HttpUriRequestBase request = request("POST", path, session);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON.withCharset((String) null)));
        return request;
    }

    /** A request may be sent again when the connection broke: its key tells it from another one. */
    HttpAnswer send(HttpUriRequestBase request) {
        try {
            return sendOnce(request);
        } catch (IOException broken) {
            try {
                return sendOnce(request);
            } catch (IOException again) {
                throw new EndpointFailure("the connection to the endpoint broke: " + reason(again), again);
            }
        }
    }

    /** A stream is read by its caller, who ends it by cancelling the request; here only its beginning has to come in time. */
    ClassicHttpResponse stream(HttpUriRequestBase request) throws IOException {
        return inTime(request, () -> client.executeOpen(RoutingSupport.determineHost(request), request, null));
    }

    /** No more of the body than is borne; who sends more is hung up on. */
    HttpAnswer read(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return HttpAnswer.of(response, new byte[0]);
        }
        int maxBytes = address.limits().maxBodyBytes();
        InputStream content = entity.getContent();
        byte[] body = content.readNBytes(maxBytes);
        if (body.length == maxBytes && content.read() >= 0) {
            request.cancel();
            throw new EndpointFailure("the endpoint sent a body of more than " + maxBytes + " bytes");
        }
        return HttpAnswer.of(response, body);
    }

    private HttpUriRequestBase request(String method, String path, Optional<String> session) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, address.at(path));
        address.token().ifPresent(token -> request.setHeader("Authorization", "Bearer " + token.reveal()));
        session.ifPresent(id -> request.setHeader(WireHeaders.SESSION, id));
        return request;
    }

    private HttpAnswer sendOnce(HttpUriRequestBase request) throws IOException {
        return inTime(request, () -> client.execute(request, response -> read(request, response)));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing comes after a deadline
    private <T> T inTime(HttpUriRequestBase request, Exchange<T> exchange) throws IOException {
        Duration limit = address.limits().patience().plus(address.limits().exchange());
        CompletableFuture<Void> end = new CompletableFuture<Void>().orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        end.whenComplete((ended, late) -> {
            if (late != null) {
                request.cancel();
            }
        });
        try {
            return exchange.perform();
        } catch (HttpException e) {
            throw new EndpointFailure("the answer of the endpoint is no HTTP: " + e.getMessage(), e);
        } catch (IOException e) {
            if (request.isCancelled()) {
                throw new EndpointFailure("the endpoint did not end its answer within " + limit.toSeconds() + " s", e);
            }
            throw e;
        } finally {
            end.complete(null);
        }
    }

    private static String reason(IOException broken) {
        return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    }

    /** What is sent and received. */
    private interface Exchange<T> {
        T perform() throws IOException, HttpException;
    }
}
