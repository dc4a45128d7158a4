package org.virttck.cli;

import java.util.Optional;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.UsageProblem;
import org.virttck.harness.isolate.DriverHost;
import org.virttck.harness.isolate.EndpointHost;
import org.virttck.harness.isolate.InProcessHost;
import org.virttck.harness.isolate.IsolatedHost;
import org.virttck.remote.client.EndpointAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which driver is tested, and where it is. */
final class SubjectOptions {

    @Mixin
    private DriverOptions driver = new DriverOptions();

    @Mixin
    private EndpointOptions endpoint = new EndpointOptions();

    @Option(
            names = "--in-process",
            description = "Keep the driver in the JVM of the kit, for debugging; default: it gets a JVM of its own.")
    private boolean inProcess;

    DriverOptions driver() {
        return driver;
    }

    Configuration configuration() {
        return endpoint.url().isPresent() ? driver.plain() : driver.configuration();
    }

    DriverHost host(Configuration configuration) {
        Optional<EndpointAddress> address = endpoint.address();
        if (address.isEmpty()) {
            return inProcess ? InProcessHost.ofJars(configuration) : IsolatedHost.start(configuration);
        }
        if (inProcess || driver.isNamed()) {
            throw new UsageProblem(
                    "an endpoint has its driver already; leave out --driver, --provider and --in-process");
        }
        return new EndpointHost(address.get(), configuration);
    }

    /** The options as they have to be given again to reach the same driver. */
    String again() {
        return driver.again()
                + endpoint.url().map(url -> " --endpoint " + Shell.quoted(url)).orElse("")
                + (inProcess ? " --in-process" : "");
    }
}
