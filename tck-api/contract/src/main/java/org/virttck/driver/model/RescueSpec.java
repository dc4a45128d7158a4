package org.virttck.driver.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What an instance shall be rescued with.
 *
 * @param image to boot
 * @param password of the administrator in the rescue image; empty to leave it as it is there. Needs
 *     {@link org.virttck.driver.Capability#INITIAL_PASSWORD}
 */
public record RescueSpec(Image image, Optional<Secret> password) {

    /** Validates presence. */
    public RescueSpec {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(password, "password");
    }
}
