package org.virttck.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;
import org.virttck.harness.isolate.LoadedProvider;
import org.virttck.remote.server.Endpoint;
import org.virttck.remote.server.EndpointLimits;
import org.virttck.remote.server.EndpointSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a driver behind an endpoint. */
@Command(
        name = "serve",
        description = "Puts a driver behind an endpoint, until it is interrupted.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private DriverOptions driver = new DriverOptions();

    @Mixin
    private WireOptions wire = new WireOptions();

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description = "Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(names = "--port", paramLabel = "NUMBER", defaultValue = "0", description = "Default: a free one.")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = driver.configuration();
        InetSocketAddress address = address();
        wire.mustBeSafe(wire.tls().isEmpty(), address.getAddress().isLoopbackAddress());
        EndpointSettings settings = new EndpointSettings(
                address,
                configuration.prefix(),
                configuration.settings(),
                wire.token(),
                wire.tls(),
                EndpointLimits.USUAL);
        try (LoadedProvider loaded = LoadedProvider.ofJars(configuration.jars(), configuration.provider());
                Endpoint endpoint = Endpoint.start(loaded.provider(), settings, InstantSource.system())) {
            spec.commandLine()
                    .getOut()
                    .println(endpoint.open().name() + " is at " + endpoint.uri() + "; Ctrl-C ends it");
            Thread.currentThread().join();
            return ExitCode.HELD;
        } catch (IOException e) {
            throw new EnvironmentProblem("cannot listen at " + host + ":" + port, e);
        } catch (VirtDriverException e) {
            throw new EnvironmentProblem("the driver cannot be opened: " + e.getMessage(), e);
        }
    }

    private InetSocketAddress address() {
        if (port < 0 || port > 65_535) {
            throw new UsageProblem("--port must be 0 to 65535, but is " + port);
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UsageProblem("--host: there is no host " + host);
        }
        return address;
    }
}
