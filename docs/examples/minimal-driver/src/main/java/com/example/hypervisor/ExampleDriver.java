package com.example.hypervisor;

import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.Console;
import org.virttck.driver.Events;
import org.virttck.driver.Host;
import org.virttck.driver.Instances;
import org.virttck.driver.Inventory;
import org.virttck.driver.Power;
import org.virttck.driver.Suspension;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.DriverDescription;

/**
 * A driver that does what every driver has to do, and promises nothing else.
 *
 * <p>It declares no capability. That takes no code: each optional operation of the contract refuses itself until a
 * driver overrides it, so a facet with nothing but optional operations can stay empty.
 */
final class ExampleDriver implements VirtDriver {

    private final Connection connection;
    private final ExampleNode node;
    private final Instances instances;
    private final Power power;

    ExampleDriver(Connection connection) {
        this.connection = connection;
        this.node = new ExampleNode(connection);
        this.instances = new ExampleInstances(connection);
        this.power = new ExamplePower(connection);
    }

    @Override
    public DriverDescription describe() {
        connection.mustBeOpen();
        return new DriverDescription(
                "example-driver",
                "1.0",
                "Example Vendor",
                DriverDescription.CONTRACT_VERSION,
                Hypervisor.TYPE + " " + Hypervisor.VERSION + ", in memory");
    }

    @Override
    public Set<Capability> capabilities() {
        connection.mustBeOpen();
        return Set.of();
    }

    @Override
    public Host host() {
        return node;
    }

    @Override
    public Inventory inventory() {
        return node;
    }

    @Override
    public Instances instances() {
        return instances;
    }

    @Override
    public Power power() {
        return power;
    }

    @Override
    public Suspension suspension() {
        return new Suspension() {};
    }

    @Override
    public Console console() {
        return new Console() {};
    }

    @Override
    public Events events() {
        return new Events() {};
    }

    @Override
    public void close() {
        connection.close();
    }
}
