package org.virttck.harness.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.Secret;
import org.virttck.harness.config.UsageProblem;
import org.virttck.remote.server.Endpoint;
import org.virttck.remote.server.EndpointLimits;
import org.virttck.remote.server.EndpointSettings;

/**
 * The process behind a {@link DriverJvm}. It is told of the driver on its standard input, answers on its standard output
 * where its endpoint is, and ends with its input. Whatever the driver prints goes to standard error; the JVM itself may print
 * to standard output.
 */
final class DriverJvmMain {

    static final String USAGE = "usage";
    static final String UNUSABLE = "unusable";

    private DriverJvmMain() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Map<String, String> orders = Texts.read(in);
        Texts.writeBehind(orders.get("token"), out, begin(orders));
        while (in.read() >= 0) {
            // the parent says nothing more; its end is ours
        }
        Runtime.getRuntime().halt(0);
    }

    private static Map<String, String> begin(Map<String, String> orders) throws IOException {
        try {
            VirtDriverProvider provider = loaded(orders.get("jars"), Optional.ofNullable(orders.get("provider")))
                    .provider();
            Endpoint endpoint = Endpoint.start(provider, settings(orders), InstantSource.system());
            return Map.of(
                    "uri",
                    endpoint.uri().toString(),
                    "provider",
                    provider.name(),
                    "location",
                    ProviderFinder.location(provider));
        } catch (UsageProblem problem) {
            return Map.of(USAGE, problem.getMessage());
        } catch (DriverUnusable problem) {
            return Map.of(UNUSABLE, problem.getMessage());
        }
    }

    private static EndpointSettings settings(Map<String, String> orders) {
        return new EndpointSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                orders.get("prefix"),
                Map.of(),
                Optional.of(new Secret(orders.get("token"))),
                Optional.empty(),
                EndpointLimits.USUAL);
    }

    private static LoadedProvider loaded(String jars, Optional<String> name) {
        return jars.isEmpty()
                ? LoadedProvider.ofClassPath(name)
                : LoadedProvider.ofJars(
                        Arrays.stream(jars.split(File.pathSeparator))
                                .map(Path::of)
                                .toList(),
                        name);
    }
}
