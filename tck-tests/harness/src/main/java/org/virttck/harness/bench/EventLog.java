package org.virttck.harness.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.LifecycleEvent.Transition;

/** A listener that remembers what it was told. */
public final class EventLog implements Consumer<LifecycleEvent> {

    private final List<LifecycleEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(LifecycleEvent event) {
        events.add(event);
    }

    /**
     * What was told about one instance.
     *
     * @param instance which
     * @return transitions in the order of arrival
     */
    public List<Transition> of(InstanceId instance) {
        return events.stream()
                .filter(event -> event.instance().equals(instance))
                .map(LifecycleEvent::transition)
                .toList();
    }

    /**
     * Everything that was told.
     *
     * @return in the order of arrival
     */
    public List<LifecycleEvent> all() {
        return List.copyOf(events);
    }
}
