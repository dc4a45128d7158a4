package org.virttck.driver;

import java.util.Set;
import org.virttck.driver.model.DriverDescription;

/** As it was before chapters were added. */
public interface VirtDriver extends AutoCloseable {

    DriverDescription describe();

    Set<Capability> capabilities();

    Host host();

    Inventory inventory();

    Instances instances();

    Power power();

    Suspension suspension();

    Console console();

    Events events();

    @Override
    void close();
}
