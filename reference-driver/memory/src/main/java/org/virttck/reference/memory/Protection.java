package org.virttck.reference.memory;

import org.virttck.driver.model.SecurityDemands;

/** What a guest finds of the protection that its instance demands. */
final class Protection {

    private Protection() {}

    /** The line of the console; it is there even when nothing is on, so that silence is not taken for an answer. */
    static String line(SecurityDemands demands) {
        return "security"
                + (demands.secureBoot() ? " secure-boot=yes" : "")
                + (demands.vtpm() ? " vtpm=2.0" : "")
                + (demands.encryptedMemory() ? " encrypted-memory=yes" : "");
    }
}
