package org.virttck.remote.client;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.virttck.driver.model.Secret;

/**
 * Where an endpoint is, and what is borne of it.
 *
 * @param uri scheme, host and port, {@code http} or {@code https}
 * @param token to bear; empty for none
 * @param tls whom to trust and what to show; empty for what this Java trusts
 * @param limits of an answer
 */
public record EndpointAddress(URI uri, Optional<Secret> token, Optional<SSLContext> tls, Limits limits) {

    /**
     * What is borne of an endpoint.
     *
     * @param maxBodyBytes the largest body that is read
     * @param maxLineChars the longest line in a stream of events
     * @param patience how long the endpoint is asked to wait for the end of a call before it says that it is still running
     * @param exchange how long it may take to answer in all, beyond that
     */
    public record Limits(int maxBodyBytes, int maxLineChars, Duration patience, Duration exchange) {

        /** What is usual: 16 MiB, lines of 64 Ki characters, 10 s, and 20 s beyond. */
        public static final Limits USUAL =
                new Limits(16 << 20, 1 << 16, Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    /** Checks the URI. */
    public EndpointAddress {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(limits, "limits");
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "an endpoint is http://HOST:PORT or https://HOST:PORT, without user and query, but was " + uri);
        }
    }

    URI at(String path) {
        String base = uri.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
