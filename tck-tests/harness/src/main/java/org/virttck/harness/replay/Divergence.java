package org.virttck.harness.replay;

/** A spec asks for something other than what was recorded. */
final class Divergence extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Divergence(String message) {
        super(message);
    }
}
