package org.virttck.harness.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.harness.record.Tape;

/** A listener that remembers what it was told. */
public final class EventLog implements Consumer<LifecycleEvent> {

    private final Shared<List<LifecycleEvent>> events;

    EventLog(Tape tape) {
        events = new Shared<>(tape, List.of());
    }

    @Override
    public void accept(LifecycleEvent event) {
        events.update(heard -> {
            List<LifecycleEvent> more = new ArrayList<>(heard);
            more.add(event);
            return more;
        });
    }

    /**
     * What was told about one instance.
     *
     * @param instance which
     * @return transitions in the order of arrival
     */
    public List<Transition> of(InstanceId instance) {
        return events.get().stream()
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
        return List.copyOf(events.get());
    }
}
