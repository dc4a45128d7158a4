package org.virttck.remote.server;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverProvider;

/** A driver that was opened for a caller, and what it has told since. */
final class Session {

    private final VirtDriverProvider provider;
    private final DriverSettings settings;
    private final VirtDriver driver;
    private final EventLog events;
    private boolean listening;

    private Session(VirtDriverProvider provider, DriverSettings settings, VirtDriver driver, int keptEvents) {
        this.provider = provider;
        this.settings = settings;
        this.driver = driver;
        this.events = new EventLog(keptEvents);
    }

    static Session open(VirtDriverProvider provider, DriverSettings settings, int keptEvents) {
        VirtDriver driver = Objects.requireNonNull(provider.open(settings), "open returned null");
        return new Session(provider, settings, driver, keptEvents);
    }

    VirtDriver driver() {
        return driver;
    }

    /** What the host holds, past the driver, by the names of the probes. */
    Map<String, Set<String>> probes() {
        Map<String, Set<String>> lines = new TreeMap<>();
        for (HostProbe probe : provider.probes(settings)) {
            lines.put(probe.name(), probe.lines());
        }
        return lines;
    }

    /** The driver is asked to tell when the first caller wants to hear. */
    synchronized EventLog events() {
        if (!listening) {
            driver.events().subscribe(events::add);
            listening = true;
        }
        return events;
    }

    /** A closed driver goes on refusing, so the session stays. */
    void close() {
        driver.close();
        synchronized (this) {
            listening = false;
        }
        events.close();
    }
}
