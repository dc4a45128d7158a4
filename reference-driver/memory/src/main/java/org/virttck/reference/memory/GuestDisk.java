package org.virttck.reference.memory;

import java.util.Optional;
import org.virttck.driver.model.Secret;

/**
 * What a guest has written on its root disk: how often it was booted from it, and the password of its administrator.
 * Guarded by the lock of its machine.
 */
final class GuestDisk {

    private int boots;
    private Optional<Secret> password = Optional.empty();

    int countBoot() {
        boots++;
        return boots;
    }

    Optional<Secret> password() {
        return password;
    }

    /** A first password is taken once: what the guest was told later is not undone by the next boot. */
    void offerFirstPassword(Optional<Secret> first) {
        password = password.or(() -> first);
    }

    void changePassword(Secret next) {
        password = Optional.of(next);
    }
}
