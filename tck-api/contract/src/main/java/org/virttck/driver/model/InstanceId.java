package org.virttck.driver.model;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of an instance: chosen by the caller, unique for ever.
 *
 * @param value any UUID
 */
public record InstanceId(UUID value) {

    /** Refuses an absent value. */
    public InstanceId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical text form.
     *
     * @param text 36 characters, as {@link UUID#toString()} writes them
     * @return the id
     * @throws IllegalArgumentException when the text is no UUID
     */
    public static InstanceId of(String text) {
        return new InstanceId(UUID.fromString(text));
    }

    // Written out: what a record generates is bootstrapped at its first use, which a short run would notice.
    @Override
    public boolean equals(Object other) {
        return other instanceof InstanceId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
