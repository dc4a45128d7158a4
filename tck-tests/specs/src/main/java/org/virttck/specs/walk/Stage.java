package org.virttck.specs.walk;

import java.util.List;

/** Instances that have not been used before, all absent. */
interface Stage extends AutoCloseable {

    /** What the step comes to: success, or error code and message. */
    String perform(Step step);

    /** What is to be seen of each instance. */
    List<Sight> look();

    @Override
    void close();

    /**
     * What is to be seen of an instance.
     *
     * @param state a power state, ABSENT, or what stood in the way of seeing it
     * @param listed whether the listing of ids holds it
     * @param identity what must not change while it exists, in words
     */
    record Sight(String state, boolean listed, String identity) {}
}
