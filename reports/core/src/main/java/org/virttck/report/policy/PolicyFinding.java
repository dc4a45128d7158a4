package org.virttck.report.policy;

/**
 * Something that is wrong with a policy though its form is right.
 *
 * @param place in the document, as {@code profiles.vm.required[3]}
 * @param message what is wrong, and the way out
 */
public record PolicyFinding(String place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
