package org.virttck.remote.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virttck.remote.TransportProblem;
import org.virttck.remote.WireHeaders;

/** A request, read with care. */
final class Request {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,6})(?:$|[,;\\s])");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final HttpExchange exchange;
    private final EndpointLimits limits;

    Request(HttpExchange exchange, EndpointLimits limits) {
        this.exchange = exchange;
        this.limits = limits;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    Optional<String> session() {
        return header(WireHeaders.SESSION);
    }

    /** How many seconds the caller wants to wait; empty when it does not say. */
    Optional<Integer> patience() {
        Matcher wait = WAIT.matcher(header(WireHeaders.PREFER).orElse(""));
        return wait.find()
                ? Optional.of(Math.min(Integer.parseInt(wait.group(1)), limits.maxWaitSeconds()))
                : Optional.empty();
    }

    int maxWaitSeconds() {
        return limits.maxWaitSeconds();
    }

    String idempotencyKey() {
        return header(WireHeaders.IDEMPOTENCY_KEY)
                .filter(key -> KEY.matcher(key).matches())
                .orElseThrow(() -> new Refused(
                        TransportProblem.IDEMPOTENCY_KEY_MISSING,
                        "a call needs the header Idempotency-Key with 1 to 255 visible characters of ASCII"));
    }

    void mustAccept(String mediaType) {
        String accepted = header("Accept").orElse("*/*").toLowerCase(Locale.ROOT);
        String family = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
        if (!accepted.contains("*/*") && !accepted.contains(family) && !accepted.contains(mediaType)) {
            throw new Refused(TransportProblem.NOT_ACCEPTABLE, "the answer is " + mediaType);
        }
    }

    byte[] body() throws IOException {
        String type = header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase(WireHeaders.JSON)) {
            throw new Refused(TransportProblem.UNSUPPORTED_MEDIA_TYPE, "the body must be " + WireHeaders.JSON);
        }
        byte[] body = exchange.getRequestBody().readNBytes(limits.maxBodyBytes() + 1);
        if (body.length > limits.maxBodyBytes()) {
            throw new Refused(
                    TransportProblem.BODY_TOO_LARGE, "a body has at most " + limits.maxBodyBytes() + " bytes");
        }
        return body;
    }

    /** Who sends the same to the same place, means the same. */
    String fingerprint(byte[] body) {
        return session().orElse("") + ' ' + path() + ' ' + digest(body);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
