package org.virttck.reference.libvirt;

import java.time.Duration;
import org.libvirt.jna.Libvirt;

/** The thread on which libvirt reads its connections for events. */
final class EventLoop implements AutoCloseable {

    /** Marks the process, not a class: libvirt has one loop however many class loaders hold this driver. */
    private static final String REGISTERED = "libvirt.event-loop.registered";

    private final Duration nudgeInterval;
    private final Libvirt.VirEventTimeoutCallback nudge =
            (timer, data) -> Libvirt.INSTANCE.virEventRemoveTimeout(timer);
    private final Thread thread = new Thread(this::run, "libvirt-event-loop");
    private volatile boolean running = true;

    private EventLoop(Duration nudgeInterval) {
        this.nudgeInterval = nudgeInterval;
    }

    /** Must come before the first connection, which would otherwise never hear of events. */
    static EventLoop start(Duration nudgeInterval) {
        if (System.getProperties().putIfAbsent(REGISTERED, "true") == null) {
            Libvirt.INSTANCE.virEventRegisterDefaultImpl();
        }
        EventLoop loop = new EventLoop(nudgeInterval);
        loop.thread.setDaemon(true);
        loop.thread.start();
        return loop;
    }

    /** Several loops may take turns, so that the one that ends is not always the one that is nudged. */
    @Override
    public void close() {
        running = false;
        boolean interrupted = false;
        while (thread.isAlive()) {
            Libvirt.INSTANCE.virEventAddTimeout(0, nudge, null, null);
            try {
                thread.join(nudgeInterval.toMillis());
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            Libvirt.INSTANCE.virEventRunDefaultImpl();
        }
    }
}
