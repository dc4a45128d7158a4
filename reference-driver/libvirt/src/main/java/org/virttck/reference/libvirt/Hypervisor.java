package org.virttck.reference.libvirt;

import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.libvirt.LibvirtException;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/**
 * The way to libvirt: one connection, opened again when libvirt was restarted.
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
    private Session session;
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
                if (isAlive()) {
                    return use.apply(session);
                }
            } catch (LibvirtException failure) {
                throw translate(failure);
            } catch (VirtDriverException failure) {
                throw ofBrokenConnection(failure).orElse(failure);
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
            if (session != null) {
                before.accept(session);
                disconnect();
            }
        } finally {
            leases.writeLock().unlock();
        }
    }

    private void reopen() {
        leases.writeLock().lock();
        try {
            ensureOpen();
            if (!isAlive()) {
                disconnect();
                session = connect();
                onOpen.accept(session);
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

    private boolean isAlive() {
        try {
            return session != null && session.isAlive();
        } catch (LibvirtException dead) {
            return false;
        }
    }

    private void disconnect() {
        try {
            if (session != null) {
                session.close();
            }
        } catch (LibvirtException broken) {
            // The connection is gone either way.
        } finally {
            session = null;
        }
    }

    private VirtDriverException translate(LibvirtException failure) {
        return closed || isAlive()
                ? Failures.of(failure)
                : new VirtDriverException(ErrorCode.UNAVAILABLE, unreachable(failure), failure);
    }

    /** What seems to be missing may only be out of reach. */
    private Optional<VirtDriverException> ofBrokenConnection(VirtDriverException failure) {
        return closed || isAlive()
                ? Optional.empty()
                : Optional.of(new VirtDriverException(ErrorCode.UNAVAILABLE, unreachable(failure), failure));
    }

    private String unreachable(Exception failure) {
        return "libvirt cannot be reached at " + uri + " (" + failure.getMessage()
                + "); start it with: systemctl start libvirtd, or: virtlogd -d; libvirtd -d";
    }
}
