package org.virttck.reference.libvirt;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.libvirt.LibvirtException;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/**
 * The way to libvirt: one connection that hears of events, and one for each thread that is at work, opened again when
 * libvirt was restarted. When threads share a connection, libvirt may overlook the request of one of them until the next
 * keep-alive.
 *
 * <p>Each use holds a lease, and closing waits for the leases: a connection that is freed while another thread is in it
 * would bring the process down.
 */
final class Hypervisor {

    /** What is done with a connection. */
    @FunctionalInterface
    interface Use<T> {
        T apply(Session session) throws LibvirtException;
    }

    private static final int KEEP_ALIVE_SECONDS = 5;
    private static final int KEEP_ALIVE_COUNT = 5;

    private final ReadWriteLock leases = new ReentrantReadWriteLock();
    private final String uri;
    private Consumer<Session> onOpen = ignored -> {};
    private final Deque<Session> idle = new ConcurrentLinkedDeque<>();
    private Session listening;
    private volatile boolean closed;

    Hypervisor(String uri) {
        this.uri = uri;
    }

    /**
     * Connects.
     *
     * @param listener told of this connection, and of each later one, before anyone else can use it
     */
    void open(Consumer<Session> listener) {
        onOpen = listener;
        reopen();
    }

    /** Uses the connection; a use must not begin another use. */
    <T> T call(Use<T> use) {
        while (true) {
            leases.readLock().lock();
            try {
                ensureOpen();
                if (isAlive(listening)) {
                    return withSession(use);
                }
            } finally {
                leases.readLock().unlock();
            }
            reopen();
        }
    }

    void ensureOpen() {
        if (closed) {
            throw Failures.unavailable("the driver is closed");
        }
    }

    /** From now on each use fails; those that go on may end. */
    void refuseUses() {
        closed = true;
    }

    /**
     * Lets go of the connection.
     *
     * @param before what to do with it first
     */
    void close(Consumer<Session> before) {
        refuseUses();
        leases.writeLock().lock();
        try {
            if (listening != null) {
                before.accept(listening);
                disconnectAll();
            }
        } finally {
            leases.writeLock().unlock();
        }
    }

    private <T> T withSession(Use<T> use) {
        Session session = takeIdle().orElseGet(this::connect);
        try {
            return use.apply(session);
        } catch (LibvirtException failure) {
            throw translate(session, failure);
        } catch (VirtDriverException failure) {
            throw ofBrokenConnection(session, failure).orElse(failure);
        } finally {
            giveBack(session);
        }
    }

    private Optional<Session> takeIdle() {
        Session session = idle.poll();
        while (session != null && !isAlive(session)) {
            disconnect(session);
            session = idle.poll();
        }
        return Optional.ofNullable(session);
    }

    private void giveBack(Session session) {
        if (isAlive(session)) {
            idle.push(session);
        } else {
            disconnect(session);
        }
    }

    private void reopen() {
        leases.writeLock().lock();
        try {
            ensureOpen();
            if (!isAlive(listening)) {
                disconnectAll();
                listening = connect();
                onOpen.accept(listening);
            }
        } finally {
            leases.writeLock().unlock();
        }
    }

    private Session connect() {
        try {
            Session opened = new Session(uri);
            opened.setKeepAlive(KEEP_ALIVE_SECONDS, KEEP_ALIVE_COUNT);
            return opened;
        } catch (LibvirtException failure) {
            throw new VirtDriverException(ErrorCode.UNAVAILABLE, unreachable(failure), failure);
        }
    }

    private static boolean isAlive(Session session) {
        try {
            return session != null && session.isAlive();
        } catch (LibvirtException dead) {
            return false;
        }
    }

    private void disconnectAll() {
        idle.forEach(Hypervisor::disconnect);
        idle.clear();
        disconnect(listening);
        listening = null;
    }

    private static void disconnect(Session session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (LibvirtException broken) {
            // The connection is gone either way.
            return;
        }
    }

    private VirtDriverException translate(Session session, LibvirtException failure) {
        return closed || isAlive(session)
                ? Failures.of(failure)
                : new VirtDriverException(ErrorCode.UNAVAILABLE, unreachable(failure), failure);
    }

    /** What seems to be missing may only be out of reach. */
    private Optional<VirtDriverException> ofBrokenConnection(Session session, VirtDriverException failure) {
        return closed || isAlive(session)
                ? Optional.empty()
                : Optional.of(new VirtDriverException(ErrorCode.UNAVAILABLE, unreachable(failure), failure));
    }

    private String unreachable(Exception failure) {
        return "libvirt cannot be reached at " + uri + " (" + failure.getMessage()
                + "); start it with: systemctl start libvirtd, or: virtlogd -d; libvirtd -d";
    }
}
