package org.virttck.reference.libvirt;

/** How guests run. */
enum DomainType {
    /** KVM when it works, else emulation. */
    AUTO,
    /** On the CPU. */
    KVM,
    /** Emulated. */
    QEMU
}
