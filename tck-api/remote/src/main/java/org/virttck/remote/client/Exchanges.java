package org.virttck.remote.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.remote.WireHeaders;

/** Requests to an endpoint, each within its time. Certificates are verified, and redirects are not followed. */
final class Exchanges {

    private final EndpointAddress address;
    private final HttpClient client;

    Exchanges(EndpointAddress address) {
        this.address = address;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(address.limits().exchange());
        address.tls().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    HttpRequest.Builder request(String path, Optional<String> session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.at(path));
        address.token().ifPresent(token -> request.header("Authorization", "Bearer " + token.reveal()));
        session.ifPresent(id -> request.header(WireHeaders.SESSION, id));
        return request;
    }

    /** A request may be sent again when the connection broke: its key tells it from another one. */
    HttpResponse<byte[]> send(HttpRequest request) {
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

    /** A stream is read by its caller; here only its beginning has to come in time. */
    HttpResponse<InputStream> stream(HttpRequest request) throws IOException {
        return await(client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    private HttpResponse<byte[]> sendOnce(HttpRequest request) throws IOException {
        int maxBytes = address.limits().maxBodyBytes();
        return await(client.sendAsync(request, head -> new LimitedBody(maxBytes)));
    }

    private <T> T await(CompletableFuture<T> answer) throws IOException {
        Duration limit = address.limits().patience().plus(address.limits().exchange());
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new EndpointFailure("the endpoint did not end its answer within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new VirtDriverException(ErrorCode.UNAVAILABLE, "the call to the endpoint was given up", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken && !(broken.getCause() instanceof EndpointFailure)) {
                throw broken;
            }
            throw failure(e.getCause());
        }
    }

    private static EndpointFailure failure(Throwable cause) {
        if (cause instanceof EndpointFailure failure) {
            return failure;
        }
        return cause.getCause() instanceof EndpointFailure failure
                ? failure
                : new EndpointFailure("the answer of the endpoint is no HTTP: " + cause, cause);
    }

    private static String reason(IOException broken) {
        return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    }
}
