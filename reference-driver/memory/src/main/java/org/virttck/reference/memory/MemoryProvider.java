package org.virttck.reference.memory;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverProvider;

/**
 * Opens drivers over in-memory hosts. The hosts live as long as this object: whatever it opens over one {@code host}
 * meets the same instances.
 */
public final class MemoryProvider implements VirtDriverProvider {

    static final String NAME = "memory";

    private final InstantSource time;
    private final Map<String, Hypervisor> hosts = new HashMap<>();

    /** Makes a provider whose hosts live by the system clock. */
    public MemoryProvider() {
        this(InstantSource.system());
    }

    /**
     * Makes a provider whose hosts live by another clock.
     *
     * @param time what the hosts and their guests take for the present
     */
    public MemoryProvider(InstantSource time) {
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public VirtDriver open(DriverSettings settings) {
        MemorySettings own = MemorySettings.read(Arguments.present("settings", settings));
        return new MemoryDriver(host(own), own.capabilities(), settings.namePrefix());
    }

    @Override
    public List<HostProbe> probes(DriverSettings settings) {
        Hypervisor host = host(MemorySettings.read(Arguments.present("settings", settings)));
        return List.of(new MemoryProbe("machines", host::machineLines), new MemoryProbe("claims", host::claimLines));
    }

    private synchronized Hypervisor host(MemorySettings settings) {
        String name = settings.host();
        Hypervisor host = hosts.get(name);
        if (host == null) {
            host = new Hypervisor(name, settings.profile(), time);
            hosts.put(name, host);
        } else if (!host.profile().equals(settings.profile())) {
            throw DriverSettings.wrong("host", "names \"" + name + "\", which is there already with " + host.profile());
        }
        return host;
    }
}
