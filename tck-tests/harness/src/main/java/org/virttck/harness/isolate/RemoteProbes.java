package org.virttck.harness.isolate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.virttck.driver.HostProbe;
import org.virttck.harness.config.Configuration;
import org.virttck.remote.client.RemoteDriver;

/** The probes of a provider that is behind an endpoint, and those of the operator. */
final class RemoteProbes {

    private final RemoteDriver driver;
    private final Configuration configuration;

    RemoteProbes(Supplier<RemoteDriver> open, Configuration configuration) {
        this.driver = open.get();
        this.configuration = configuration;
    }

    List<HostProbe> all() {
        List<HostProbe> probes = new ArrayList<>();
        driver.probes().keySet().forEach(name -> probes.add(new Remote(driver, name)));
        probes.addAll(CommandProbe.all(configuration));
        return probes;
    }

    private record Remote(RemoteDriver driver, String name) implements HostProbe {

        @Override
        public Set<String> lines() {
            return driver.probes().getOrDefault(name, Set.of());
        }
    }
}
