package org.virttck.driver.model;

import java.util.Objects;

/**
 * A text that must not be seen: a password. It has a text form that says nothing, so that it cannot get into a message or
 * a log by accident.
 */
public final class Secret {

    private final String value;

    /**
     * Takes a text.
     *
     * @param value 1 to 255 characters
     * @throws IllegalArgumentException when it is blank or too long; the message does not hold it
     */
    public Secret(String value) {
        Checks.text("secret", value, 255);
        this.value = value;
    }

    /**
     * The text itself, for the one place that needs it.
     *
     * @return 1 to 255 characters
     */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
