package org.virttck.report.json;

/** Input is not the JSON document that was needed. The message begins with the place. */
public final class InvalidJsonException extends RuntimeException {

    /**
     * Says what is wrong.
     *
     * @param message place, colon, fault
     */
    public InvalidJsonException(String message) {
        super(message);
    }
}
