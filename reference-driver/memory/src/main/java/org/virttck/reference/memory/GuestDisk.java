package org.virttck.reference.memory;

/** What a guest has written on its root disk: how often it was booted from it. Guarded by the lock of its machine. */
final class GuestDisk {

    private int boots;

    int countBoot() {
        boots++;
        return boots;
    }
}
