package org.virttck.driver;

import java.util.Set;

/**
 * Tells what a host really holds, whatever a driver says of it: a driver that leaks also forgets to say so. It only reads.
 */
public interface HostProbe {

    /**
     * What the lines are.
     *
     * @return as {@code domains} or {@code files}; 1 to 63 characters
     */
    String name();

    /**
     * What the host holds at this moment.
     *
     * @return one line for each thing, which names the id or the name of the instance that it belongs to, if it belongs
     *     to one
     * @throws VirtDriverException {@link ErrorCode#UNAVAILABLE} when the host cannot be looked at
     */
    Set<String> lines();
}
