package org.virttck.specs.instances;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** What a wrong driver knows of the instances that it has made, and needs to make their disks anew. */
public final class KnownSpecs {

    private final Map<InstanceId, InstanceSpec> specs = new ConcurrentHashMap<>();

    /** For the operation {@code instances.spawn}: remembers each instance, and forgets all when a run begins. */
    public Supplier<Answer> remembering() {
        return () -> {
            specs.clear();
            return call -> {
                Object answer = call.proceed();
                InstanceSpec spec = call.argument(0);
                specs.put(spec.id(), spec);
                return answer;
            };
        };
    }

    /** The name of an instance, be it there or not. */
    Optional<String> nameOf(InstanceId id) {
        return Optional.ofNullable(specs.get(id)).map(InstanceSpec::name);
    }

    /** Makes the disk of an instance anew, and leaves the instance off; one that is not there, or is rescued, is left alone. */
    public void makeDiskAnew(Call call, InstanceId id) {
        Instances instances = call.driver().instances();
        if (specs.containsKey(id) && instances.exists(id) && !instances.info(id).rescued()) {
            InstanceSpec spec = specs.get(id).toBuilder().powerOn(false).build();
            instances.rebuild(spec);
        }
    }
}
