package org.virttck.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.virttck.harness.config.UsageProblem;
import org.virttck.remote.client.EndpointAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A driver that is behind an endpoint. */
final class EndpointOptions {

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "A driver behind an endpoint: http://HOST:PORT or https://HOST:PORT.")
    private String url;

    @Mixin
    private WireOptions wire = new WireOptions();

    Optional<EndpointAddress> address() {
        if (url == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(url);
            EndpointAddress address = new EndpointAddress(uri, wire.token(), wire.tls(), EndpointAddress.Limits.USUAL);
            wire.mustBeSafe(uri.getScheme().equals("http"), isLoopback(uri.getHost()));
            return Optional.of(address);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--endpoint: " + e.getMessage());
        }
    }

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new UsageProblem("--endpoint: there is no host " + host);
        }
    }
}
