package org.virttck.specs.driver;

import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.Console;
import org.virttck.driver.Diagnostics;
import org.virttck.driver.Events;
import org.virttck.driver.Guest;
import org.virttck.driver.Host;
import org.virttck.driver.Instances;
import org.virttck.driver.Inventory;
import org.virttck.driver.Power;
import org.virttck.driver.Rescue;
import org.virttck.driver.Suspension;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.DriverDescription;

/** A driver whose facets were all asked for while it was open. */
record KeptFacets(
        VirtDriver driver,
        Host host,
        Inventory inventory,
        Instances instances,
        Power power,
        Suspension suspension,
        Console console,
        Diagnostics diagnostics,
        Guest guest,
        Rescue rescue,
        Events events)
        implements VirtDriver {

    static KeptFacets of(VirtDriver driver) {
        return new KeptFacets(
                driver,
                driver.host(),
                driver.inventory(),
                driver.instances(),
                driver.power(),
                driver.suspension(),
                driver.console(),
                driver.diagnostics(),
                driver.guest(),
                driver.rescue(),
                driver.events());
    }

    @Override
    public DriverDescription describe() {
        return driver.describe();
    }

    @Override
    public Set<Capability> capabilities() {
        return driver.capabilities();
    }

    @Override
    public void close() {
        driver.close();
    }
}
