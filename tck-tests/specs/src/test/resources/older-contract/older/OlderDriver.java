package older;

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

/** A driver of old, which hands everything on. */
public record OlderDriver(VirtDriver right) implements VirtDriver {

    @Override
    public DriverDescription describe() {
        return right.describe();
    }

    @Override
    public Set<Capability> capabilities() {
        return right.capabilities();
    }

    @Override
    public Host host() {
        return right.host();
    }

    @Override
    public Inventory inventory() {
        return right.inventory();
    }

    @Override
    public Instances instances() {
        return new OlderInstances(right.instances());
    }

    @Override
    public Power power() {
        return right.power();
    }

    @Override
    public Suspension suspension() {
        return right.suspension();
    }

    @Override
    public Console console() {
        return right.console();
    }

    @Override
    public Events events() {
        return right.events();
    }

    @Override
    public void close() {
        right.close();
    }
}
