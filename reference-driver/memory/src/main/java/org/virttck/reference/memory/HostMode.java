package org.virttck.reference.memory;

/**
 * What a host is open for. Read under the lock of the host when an instance is admitted, and under that of the machine
 * when it is started: who changes a mode first and asks for the machines second misses none.
 */
final class HostMode {

    private volatile boolean closed;
    private volatile boolean maintained;
    private volatile boolean off;

    void close(boolean now) {
        closed = now;
    }

    void maintain(boolean now) {
        maintained = now;
    }

    void turnOff(boolean now) {
        off = now;
    }

    boolean isEnabled() {
        return !closed && !maintained;
    }

    boolean isMaintained() {
        return maintained;
    }

    boolean isOff() {
        return off;
    }

    void mustTakeInstances() {
        if (closed) {
            throw Refusals.hostIs("closed");
        }
        mustLetRun();
    }

    void mustLetRun() {
        if (maintained) {
            throw Refusals.hostIs("in maintenance");
        }
        if (off) {
            throw Refusals.hostIs("off");
        }
    }
}
