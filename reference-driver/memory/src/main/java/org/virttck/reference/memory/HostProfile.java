package org.virttck.reference.memory;

import java.time.Duration;
import java.util.Set;

/** What a host is made of: how much it has to give, how often its guests count, and the bridges of its network. */
record HostProfile(Capacity total, Duration guestTick, Set<String> bridges) {

    @Override
    public String toString() {
        return total + ", a guest tick of " + guestTick + ", and the bridges " + bridges;
    }
}
