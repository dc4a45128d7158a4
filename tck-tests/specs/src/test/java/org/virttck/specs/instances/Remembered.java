package org.virttck.specs.instances;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** Instances that a wrong driver keeps in mind from one operation to another. */
public final class Remembered {

    private final Set<InstanceId> ids = ConcurrentHashMap.newKeySet();

    /** An answer for the first operation of a mutant: forgets everything at the beginning of each run. */
    public Supplier<Answer> forgottenFirst(Answer answer) {
        return () -> {
            ids.clear();
            return answer;
        };
    }

    /** Remembers the instance that a call is about. */
    public void add(Call call) {
        add(call.<InstanceId>argument(0));
    }

    /** Remembers an instance. */
    public void add(InstanceId id) {
        ids.add(id);
    }

    /** Whether the instance that a call is about was remembered until now. */
    public boolean forget(Call call) {
        return ids.remove(call.<InstanceId>argument(0));
    }

    /** All that are remembered. */
    public Set<InstanceId> all() {
        return Set.copyOf(ids);
    }

    /** Whether the instance that a call is about is remembered. */
    public boolean knows(Call call) {
        return knows(call.<InstanceId>argument(0));
    }

    /** Whether an instance is remembered. */
    public boolean knows(InstanceId id) {
        return ids.contains(id);
    }
}
