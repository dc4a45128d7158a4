package org.virttck.driver.model;

/** How the bytes of a disk are laid out. Source: Glance disk formats that Nova's drivers accept. */
public enum DiskFormat {
    /** The disk's own bytes. */
    RAW,
    /** QEMU copy-on-write, version 2 or 3, without a backing file. */
    QCOW2
}
