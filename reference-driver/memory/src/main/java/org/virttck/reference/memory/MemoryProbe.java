package org.virttck.reference.memory;

import java.util.Set;
import java.util.function.Supplier;
import org.virttck.driver.HostProbe;

/** Looks at one kind of things on a host. */
record MemoryProbe(String name, Supplier<Set<String>> things) implements HostProbe {

    @Override
    public Set<String> lines() {
        return things.get();
    }
}
