package org.virttck.reference.libvirt;

import java.time.Duration;
import java.time.Instant;

/** When a guest was last booted. libvirt does not know, but keeps what it is told with the domain. */
final class BootTime {

    static final String PREFIX = "b";
    static final String NAMESPACE = "urn:virt-driver-libvirt:boot:1";

    private static final String AT = "/domain/metadata/*[local-name()='boot']/@at";

    private BootTime() {}

    static String element(Instant at) {
        return XmlElement.of("boot").with("at", at).write();
    }

    /** Zero for a guest that somebody else has booted, and when the clock was turned back. */
    static Duration since(DomainDocument presentForm, Instant now) {
        return presentForm
                .find(AT)
                .map(at -> Duration.between(Instant.parse(at), now))
                .filter(time -> !time.isNegative())
                .orElse(Duration.ZERO);
    }
}
