package org.virttck.specs.security;

import java.util.Locale;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.driver.model.SecurityDemands;

/** What an instance can demand for its protection. */
public enum Demand {
    /** Only signed software is booted. */
    SECURE_BOOT(Capability.SECURE_BOOT, "yes"),
    /** An emulated trusted platform module. */
    VTPM(Capability.VTPM, "2.0"),
    /** Memory that the host cannot read. */
    ENCRYPTED_MEMORY(Capability.ENCRYPTED_MEMORY, "yes");

    private final Capability capability;
    private final String told;

    Demand(Capability capability, String told) {
        this.capability = capability;
        this.told = told;
    }

    static Stream<Demand> all() {
        return Stream.of(values());
    }

    /** Its name in rules, and on the console of a guest. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The capability that it belongs to. */
    public Capability capability() {
        return capability;
    }

    /** This demand and no other. */
    public SecurityDemands demands() {
        return new SecurityDemands(this == SECURE_BOOT, this == VTPM, this == ENCRYPTED_MEMORY);
    }

    /** What a guest says that has it. */
    String told() {
        return told;
    }

    boolean isPartOf(SecurityDemands wanted) {
        return switch (this) {
            case SECURE_BOOT -> wanted.secureBoot();
            case VTPM -> wanted.vtpm();
            case ENCRYPTED_MEMORY -> wanted.encryptedMemory();
        };
    }
}
