package com.example.hypervisor;

import java.util.Set;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverProvider;

/**
 * The door that an operator names. {@code META-INF/services} lists this class, which is how the kit finds it.
 *
 * <p>A real provider would connect to a hypervisor that is there already. This one keeps its hypervisor in a field:
 * drivers that it opens one after another, or side by side, meet the same instances.
 */
public final class ExampleProvider implements VirtDriverProvider {

    private final Hypervisor hypervisor = new Hypervisor();

    @Override
    public String name() {
        return "example";
    }

    @Override
    public VirtDriver open(DriverSettings settings) {
        settings.allowOnly(Set.of());
        return new ExampleDriver(new Connection(hypervisor, settings.namePrefix()));
    }
}
