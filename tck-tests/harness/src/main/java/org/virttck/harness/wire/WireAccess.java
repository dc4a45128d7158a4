package org.virttck.harness.wire;

import java.util.Objects;
import org.virttck.driver.DriverSettings;
import org.virttck.remote.client.EndpointAddress;

/**
 * How the endpoint under test is reached.
 *
 * @param address where it is, and what is to be borne and shown there
 * @param settings with which drivers are to be opened there
 */
public record WireAccess(EndpointAddress address, DriverSettings settings) {

    /** Both are needed. */
    public WireAccess {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(settings, "settings");
    }
}
