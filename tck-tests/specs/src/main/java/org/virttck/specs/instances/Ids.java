package org.virttck.specs.instances;

import java.util.UUID;
import org.virttck.driver.model.InstanceId;

/** Ids that are easily taken for one another. */
final class Ids {

    private Ids() {}

    /** The first half of one id and the second half of another. */
    static InstanceId beginningLike(InstanceId first, InstanceId second) {
        long beginning = first.value().getMostSignificantBits();
        return new InstanceId(new UUID(beginning, second.value().getLeastSignificantBits()));
    }
}
