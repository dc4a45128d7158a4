package older;

import java.util.Set;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;

/** Instances of a driver of old. */
record OlderInstances(Instances right) implements Instances {

    @Override
    public void spawn(InstanceSpec spec) {
        right.spawn(spec);
    }

    @Override
    public void destroy(InstanceId instance) {
        right.destroy(instance);
    }

    @Override
    public void destroyKeepingDisks(InstanceId instance) {
        right.destroyKeepingDisks(instance);
    }

    @Override
    public boolean onDisk(InstanceId instance) {
        return right.onDisk(instance);
    }

    @Override
    public void deleteFiles(InstanceId instance) {
        right.deleteFiles(instance);
    }

    @Override
    public void rebuild(InstanceSpec spec) {
        right.rebuild(spec);
    }

    @Override
    public InstanceInfo info(InstanceId instance) {
        return right.info(instance);
    }

    @Override
    public boolean exists(InstanceId instance) {
        return right.exists(instance);
    }

    @Override
    public Set<InstanceId> ids() {
        return right.ids();
    }

    @Override
    public Set<String> names() {
        return right.names();
    }

    @Override
    public int count() {
        return right.count();
    }
}
