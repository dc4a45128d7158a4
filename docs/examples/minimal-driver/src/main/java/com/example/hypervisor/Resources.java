package com.example.hypervisor;

/** An amount of what a node has to give. */
record Resources(int vcpus, long memoryMib, long diskGib) {

    static final Resources NONE = new Resources(0, 0, 0);

    Resources plus(Resources other) {
        return new Resources(vcpus + other.vcpus, memoryMib + other.memoryMib, diskGib + other.diskGib);
    }

    boolean within(Resources limit) {
        return vcpus <= limit.vcpus && memoryMib <= limit.memoryMib && diskGib <= limit.diskGib;
    }

    @Override
    public String toString() {
        return vcpus + " CPUs, " + memoryMib + " MiB and " + diskGib + " GiB";
    }
}
