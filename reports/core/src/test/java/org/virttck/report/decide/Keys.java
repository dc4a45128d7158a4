package org.virttck.report.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.virttck.report.sign.SigningKey;

/** Registers with one key. */
final class Keys {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2027-12-31");

    private Keys() {}

    static KeyRegister enrolled(SigningKey key) {
        return register(key, FIRST, LAST, Optional.empty(), Optional.empty());
    }

    static KeyRegister notBefore(SigningKey key, String day) {
        return register(key, LocalDate.parse(day), LAST, Optional.empty(), Optional.empty());
    }

    static KeyRegister notAfter(SigningKey key, String day) {
        return register(key, FIRST, LocalDate.parse(day), Optional.empty(), Optional.empty());
    }

    static KeyRegister revoked(SigningKey key, String day) {
        return register(key, FIRST, LAST, Optional.of(LocalDate.parse(day)), Optional.empty());
    }

    static KeyRegister compromised(SigningKey key, String day) {
        return register(key, FIRST, LAST, Optional.empty(), Optional.of(LocalDate.parse(day)));
    }

    private static KeyRegister register(
            SigningKey key,
            LocalDate notBefore,
            LocalDate notAfter,
            Optional<LocalDate> revoked,
            Optional<LocalDate> compromised) {
        return new KeyRegister(List.of(new EnrolledKey(
                key.verifyingKey(), "Example Hypervisor Team", notBefore, notAfter, revoked, compromised)));
    }
}
