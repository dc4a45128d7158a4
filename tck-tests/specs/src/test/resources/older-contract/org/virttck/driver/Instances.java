package org.virttck.driver;

import java.util.Set;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;

/** As it was before operations were added. */
public interface Instances {

    void spawn(InstanceSpec spec);

    void destroy(InstanceId instance);

    void destroyKeepingDisks(InstanceId instance);

    boolean onDisk(InstanceId instance);

    void deleteFiles(InstanceId instance);

    void rebuild(InstanceSpec spec);

    InstanceInfo info(InstanceId instance);

    boolean exists(InstanceId instance);

    Set<InstanceId> ids();

    Set<String> names();

    int count();
}
