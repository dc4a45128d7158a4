package org.virttck.remote.client;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Events;
import org.virttck.driver.Subscription;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.LifecycleEvent;

/** Each listener has a stream of its own, so that one which is slow holds nobody up. */
final class RemoteEvents implements Events {

    private final Line line;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    RemoteEvents(Line line) {
        this.line = line;
    }

    @Override
    public Subscription subscribe(Consumer<LifecycleEvent> listener) {
        if (Objects.isNull(listener)) {
            throw new VirtDriverException(ErrorCode.INVALID_ARGUMENT, "there is no listener");
        }
        EventStream stream = line.listen(listener);
        open.add(stream);
        return () -> {
            open.remove(stream);
            stream.close();
        };
    }

    void close() {
        open.forEach(EventStream::close);
    }
}
