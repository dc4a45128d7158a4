package org.virttck.reference.memory;

import org.virttck.driver.model.Flavor;

/** An amount of what a host gives: all of it, what is taken, or what one instance takes. */
record Capacity(int vcpus, long memoryMib, long diskGib) {

    private static final long MIB_PER_GIB = 1_024;

    static final Capacity NONE = new Capacity(0, 0, 0);

    static Capacity of(Flavor flavor) {
        long swapGib = (flavor.swapMib() + MIB_PER_GIB - 1) / MIB_PER_GIB;
        long diskGib = flavor.rootGib() + flavor.ephemeralGib() + swapGib;
        return new Capacity(flavor.vcpus(), flavor.memoryMib(), diskGib);
    }

    Capacity plus(Capacity other) {
        return new Capacity(vcpus + other.vcpus, memoryMib + other.memoryMib, diskGib + other.diskGib);
    }

    Capacity minus(Capacity other) {
        return new Capacity(vcpus - other.vcpus, memoryMib - other.memoryMib, diskGib - other.diskGib);
    }

    Capacity diskOnly() {
        return new Capacity(0, 0, diskGib);
    }

    boolean holds(Capacity wanted) {
        return wanted.vcpus <= vcpus && wanted.memoryMib <= memoryMib && wanted.diskGib <= diskGib;
    }

    @Override
    public String toString() {
        return vcpus + " vCPUs, " + memoryMib + " MiB of memory and " + diskGib + " GiB of disk";
    }
}
