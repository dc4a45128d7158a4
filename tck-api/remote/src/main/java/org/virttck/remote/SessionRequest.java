package org.virttck.remote;

import java.util.Map;
import java.util.Objects;

/**
 * Asks for a driver to be opened anew.
 *
 * @param namePrefix of the instances that it makes
 * @param settings laid over those of the operator
 */
public record SessionRequest(String namePrefix, Map<String, String> settings) {

    /** Takes a copy. */
    public SessionRequest {
        Objects.requireNonNull(namePrefix, "namePrefix");
        settings = Map.copyOf(settings);
    }
}
