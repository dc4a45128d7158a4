package org.virttck.remote.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.remote.ForeignFailure;
import org.virttck.remote.Problem;
import org.virttck.remote.WireHeaders;
import org.virttck.remote.WireJson;

/** Calls to an endpoint: what is said is said as JSON, and what comes back is an answer of the contract or a failure. */
final class Caller {

    private static final int DONE = 204;
    private static final int OK = 200;
    private static final int RUNNING = 202;
    private static final int FIRST_FAILURE = 400;

    private final EndpointAddress address;
    private final Exchanges exchanges;
    private final JsonMapper mapper;
    private final String patience;

    Caller(EndpointAddress address) {
        this.address = address;
        this.exchanges = new Exchanges(address);
        this.mapper = WireJson.mapper(address.limits().maxBodyBytes());
        this.patience = "wait=" + address.limits().patience().toSeconds();
    }

    EndpointAddress address() {
        return address;
    }

    Exchanges exchanges() {
        return exchanges;
    }

    JsonMapper mapper() {
        return mapper;
    }

    /** Calls, waits for the end, and gives the result; null when there is none. */
    Object call(String path, Optional<String> session, Object body, Type result) {
        HttpUriRequestBase request = exchanges.post(path, session, bytes(body));
        request.setHeader(WireHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString());
        request.setHeader(WireHeaders.PREFER, patience);
        HttpAnswer answer = exchanges.send(request);
        while (answer.status() == RUNNING) {
            HttpUriRequestBase question = exchanges.get(operation(answer), session);
            question.setHeader(WireHeaders.PREFER, patience);
            answer = exchanges.send(question);
        }
        return settled(path, answer, result);
    }

    <T> T get(String path, Optional<String> session, Class<T> result) {
        return result.cast(settled(path, exchanges.send(exchanges.get(path, session)), result));
    }

    /** What an answer that is no success says. */
    RuntimeException failure(String path, HttpAnswer answer) {
        if (answer.status() < FIRST_FAILURE || !answer.mediaType().equals(Problem.MEDIA_TYPE)) {
            return new EndpointFailure(path + " was answered with " + answer.status() + " and "
                    + (answer.mediaType().isEmpty() ? "no media type" : answer.mediaType()));
        }
        Problem problem = (Problem) read(path, answer.body(), Problem.class);
        if (problem.foreignType().isPresent()) {
            return new ForeignFailure(problem.foreignType().get(), problem.detail());
        }
        String code = problem.code()
                .orElseThrow(
                        () -> new EndpointFailure(path + " was refused by the endpoint itself: " + problem.detail()));
        return code(code)
                .<RuntimeException>map(known -> new VirtDriverException(known, problem.detail()))
                .orElseGet(() -> new EndpointFailure(path + " was refused with the unknown code " + code));
    }

    private Object settled(String path, HttpAnswer answer, Type result) {
        int status = answer.status();
        boolean expectsNothing = result == void.class;
        if (status == DONE && expectsNothing) {
            return null;
        }
        if (status == OK && !expectsNothing && answer.mediaType().equals(WireHeaders.JSON)) {
            return read(path, answer.body(), result);
        }
        throw failure(path, answer);
    }

    private Object read(String path, byte[] body, Type type) {
        JavaType java = mapper.constructType(type);
        try {
            Object value = mapper.readValue(body, java);
            if (value == null) {
                throw new EndpointFailure(path + " was answered with null");
            }
            return value;
        } catch (IOException e) {
            String reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new EndpointFailure(
                    path + " was answered with what is no " + java.getRawClass().getSimpleName() + ": " + reason, e);
        }
    }

    /** A text with half of a surrogate pair is no Unicode, and would arrive as another one. */
    private byte[] bytes(Object body) {
        try {
            ByteBuffer encoded =
                    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(mapper.writeValueAsString(body)));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new VirtDriverException(
                    ErrorCode.INVALID_ARGUMENT, "the arguments cannot be sent: " + e.getMessage(), e);
        }
    }

    private static String operation(HttpAnswer answer) {
        return answer.location()
                .filter(path -> path.startsWith("/v1/operations/"))
                .orElseThrow(() -> new EndpointFailure("a running call has no Location under /v1/operations/"));
    }

    private static Optional<ErrorCode> code(String name) {
        try {
            return Optional.of(ErrorCode.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
