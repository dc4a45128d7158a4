package org.virttck.driver.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One change of state of one instance. Source: Nova {@code nova/virt/event.py}.
 *
 * @param instance whose state changed
 * @param transition what happened
 * @param at when, by the host's clock
 */
public record LifecycleEvent(InstanceId instance, Transition transition, Instant at) {

    /** Refuses absent values. */
    public LifecycleEvent {
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(transition, "transition");
        Objects.requireNonNull(at, "at");
    }

    /** What happened to the instance. */
    public enum Transition {
        /** It was booted. */
        STARTED,
        /** It was turned off, or turned itself off. */
        STOPPED,
        /** Its CPUs were stopped. */
        PAUSED,
        /** It goes on after a pause or a suspension. */
        RESUMED,
        /** It was written out. */
        SUSPENDED
    }
}
