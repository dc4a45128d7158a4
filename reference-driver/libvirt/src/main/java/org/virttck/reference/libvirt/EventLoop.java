package org.virttck.reference.libvirt;

import org.libvirt.jna.Libvirt;

/**
 * The thread on which libvirt reads its connections for events. There is one in a process, for all drivers and for good:
 * when several take turns, and some of them end, glib may wake the wrong one and leave the events to nobody.
 */
final class EventLoop {

    /** Marks the process, not a class: libvirt has one loop however many class loaders hold this driver. */
    private static final String RUNNING = "libvirt.event-loop";

    private EventLoop() {}

    /** Must come before the first connection, which would otherwise never hear of events. */
    static void ensureRunning() {
        System.getProperties().computeIfAbsent(RUNNING, absent -> start());
    }

    private static String start() {
        Libvirt.INSTANCE.virEventRegisterDefaultImpl();
        Thread thread = new Thread(EventLoop::run, "libvirt-event-loop");
        thread.setDaemon(true);
        thread.start();
        return thread.getName();
    }

    private static void run() {
        while (true) {
            Libvirt.INSTANCE.virEventRunDefaultImpl();
        }
    }
}
