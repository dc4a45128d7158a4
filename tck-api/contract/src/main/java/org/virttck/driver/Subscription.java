package org.virttck.driver;

/** A standing request for events. */
public interface Subscription extends AutoCloseable {

    /** Ends the subscription: no event is delivered after the return. Closing twice is the same as closing once. */
    @Override
    void close();
}
