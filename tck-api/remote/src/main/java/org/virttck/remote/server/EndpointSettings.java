package org.virttck.remote.server;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.virttck.driver.model.Secret;

/**
 * How an endpoint is served.
 *
 * @param address to listen on; port 0 takes a free one
 * @param namePrefix of instances, for the session that the endpoint opens itself
 * @param settings of the driver
 * @param token that callers must bear; empty for none
 * @param tls for HTTPS; callers then have to show a certificate that it trusts
 * @param limits of a request
 */
public record EndpointSettings(
        InetSocketAddress address,
        String namePrefix,
        Map<String, String> settings,
        Optional<Secret> token,
        Optional<SSLContext> tls,
        EndpointLimits limits) {

    /** Takes a copy. */
    public EndpointSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(namePrefix, "namePrefix");
        settings = Map.copyOf(settings);
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(limits, "limits");
    }
}
