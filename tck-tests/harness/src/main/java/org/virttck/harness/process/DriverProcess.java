package org.virttck.harness.process;

import java.time.Duration;
import java.util.Optional;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;

/** A process with a driver in it that can be killed in the middle of what it does. */
public interface DriverProcess extends AutoCloseable {

    /**
     * Whether the driver in the process sees an instance that another driver has made.
     *
     * @param instance which
     * @param limit how long it may take to answer
     * @return false also when it does not answer
     */
    boolean sees(InstanceId instance, Duration limit);

    /**
     * Begins an operation, and does not wait for its end.
     *
     * @param work what to do
     * @param instance on which
     */
    void begin(DriverWork work, InstanceSpec instance);

    /**
     * Waits for the end of what was begun.
     *
     * @param limit how long
     * @return {@code success}, or error code and message; empty when it has not come to an end
     */
    Optional<String> answer(Duration limit);

    /** Kills the process, wherever it is. */
    @Override
    void close();
}
