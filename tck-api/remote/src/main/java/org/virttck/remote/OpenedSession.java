package org.virttck.remote;

import java.util.Objects;

/**
 * A driver that was opened.
 *
 * @param session its name, for the header {@code Virt-Session}
 */
public record OpenedSession(String session) {

    /** There is no session without a name. */
    public OpenedSession {
        Objects.requireNonNull(session, "session");
    }
}
