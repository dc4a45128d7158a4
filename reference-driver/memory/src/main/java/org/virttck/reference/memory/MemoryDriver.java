package org.virttck.reference.memory;

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

/** One operator's door to an in-memory host. */
final class MemoryDriver implements VirtDriver {

    private final Gate gate;
    private final Hypervisor hypervisor;
    private final Host host;
    private final Inventory inventory;
    private final Instances instances;
    private final Power power;
    private final Suspension suspension;
    private final Console console;
    private final Diagnostics diagnostics;
    private final Guest guest;
    private final Rescue rescue;
    private final Events events;

    MemoryDriver(Hypervisor hypervisor, Set<Capability> declared, String namePrefix) {
        this.gate = new Gate(declared);
        this.hypervisor = hypervisor;
        Estate estate = new Estate(hypervisor, namePrefix);
        this.host = new MemoryHost(gate, hypervisor);
        this.inventory = new MemoryInventory(gate, hypervisor);
        this.instances = new MemoryInstances(gate, estate);
        this.power = new MemoryPower(gate, estate);
        this.suspension = new MemorySuspension(gate, estate);
        this.console = new MemoryConsole(gate, estate);
        this.diagnostics = new MemoryDiagnostics(gate, estate);
        this.guest = new MemoryGuest(gate, estate);
        this.rescue = new MemoryRescue(gate, estate);
        this.events = new MemoryEvents(gate, hypervisor.events(), namePrefix);
    }

    @Override
    public DriverDescription describe() {
        gate.admit();
        return new DriverDescription(
                MemoryProvider.NAME,
                Release.version(),
                "Virt TCK project",
                DriverDescription.CONTRACT_VERSION,
                "In-memory hypervisor");
    }

    @Override
    public Set<Capability> capabilities() {
        gate.admit();
        return gate.declared();
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Inventory inventory() {
        return inventory;
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
        return suspension;
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public Guest guest() {
        return guest;
    }

    @Override
    public Rescue rescue() {
        return rescue;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public void close() {
        gate.close();
        hypervisor.release(gate);
    }
}
