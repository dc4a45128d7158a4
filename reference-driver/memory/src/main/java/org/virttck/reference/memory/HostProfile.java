package org.virttck.reference.memory;

import java.time.Duration;

/** What a host is made of: how much it has to give, and how often its guests count. */
record HostProfile(Capacity total, Duration guestTick) {

    @Override
    public String toString() {
        return total + ", and a guest tick of " + guestTick;
    }
}
