package org.virttck.reference.libvirt;

import org.libvirt.event.DomainEvent;
import org.libvirt.event.StartedDetail;
import org.libvirt.event.StoppedDetail;

/** What libvirt says of a domain, as far as states are concerned. */
enum GuestSignal {
    /** It was booted. */
    BOOTED,
    /** It was restored from its saved image. */
    RESTORED,
    /** Its CPUs were stopped, for whatever purpose. */
    HALTED,
    /** Its CPUs go on, or begin. */
    WENT_ON,
    /** It is off. */
    ENDED,
    /** It is off and its memory was saved. */
    SAVED,
    /** There is no such domain any more. */
    FORGOTTEN,
    /** Nothing that changes a state. */
    OTHER;

    static GuestSignal of(DomainEvent event) {
        return switch (event.getType()) {
            case STARTED -> event.getDetail() == (Enum<?>) StartedDetail.RESTORED ? RESTORED : BOOTED;
            case SUSPENDED, PMSUSPENDED -> HALTED;
            case RESUMED -> WENT_ON;
            case STOPPED -> event.getDetail() == (Enum<?>) StoppedDetail.SAVED ? SAVED : ENDED;
            case UNDEFINED -> FORGOTTEN;
            default -> OTHER;
        };
    }
}
