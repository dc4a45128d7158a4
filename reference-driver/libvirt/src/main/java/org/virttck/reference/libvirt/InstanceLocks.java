package org.virttck.reference.libvirt;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.virttck.driver.model.InstanceId;

/** One lock for each instance on which somebody is at work; none is kept for the others. */
final class InstanceLocks {

    private record Shared(Lock lock, int users) {}

    private final Map<InstanceId, Shared> locks = new ConcurrentHashMap<>();

    <T> T exclusively(InstanceId id, Supplier<T> work) {
        Lock lock = join(id);
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
            leave(id);
        }
    }

    int size() {
        return locks.size();
    }

    private Lock join(InstanceId id) {
        return locks.merge(
                        id,
                        new Shared(new ReentrantLock(true), 1),
                        (present, ignored) -> new Shared(present.lock(), present.users() + 1))
                .lock();
    }

    private void leave(InstanceId id) {
        locks.computeIfPresent(
                id, (key, shared) -> shared.users() == 1 ? null : new Shared(shared.lock(), shared.users() - 1));
    }
}
