package org.virttck.remote.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.Secret;

/** Endpoints on free ports of loopback. */
public final class Endpoints {

    /** Small enough to be reached by a test. */
    public static final EndpointLimits LIMITS = new EndpointLimits(1 << 16, 30, 600, 30, 100, 15);

    private Endpoints() {}

    /** Behind plain HTTP. */
    public static Endpoint plain(VirtDriverProvider provider) throws IOException {
        return start(provider, Optional.empty(), Optional.empty(), LIMITS);
    }

    /** With everything chosen. */
    public static Endpoint start(
            VirtDriverProvider provider, Optional<Secret> token, Optional<SSLContext> tls, EndpointLimits limits)
            throws IOException {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        EndpointSettings settings = new EndpointSettings(anywhere, "tck-", Map.of(), token, tls, limits);
        return Endpoint.start(provider, settings, InstantSource.system());
    }
}
