package org.virttck.remote;

import java.util.Optional;
import java.util.Set;
import org.virttck.driver.model.DriverDescription;

/**
 * What an endpoint says of itself.
 *
 * @param driver that is behind it
 * @param capabilities that the driver declares, by their names
 * @param buildDigest SHA-256 of what is behind the endpoint, 64 hexadecimal digits; empty when it does not say
 * @param limits of a request
 */
public record EndpointDescription(
        DriverDescription driver, Set<String> capabilities, Optional<String> buildDigest, Limits limits) {

    /**
     * What an endpoint bears.
     *
     * @param maxBodyBytes the largest body that it reads
     * @param maxWaitSeconds how long a caller may wait for an answer
     * @param keptSeconds how long the answer to a call is kept after its end
     */
    public record Limits(int maxBodyBytes, int maxWaitSeconds, int keptSeconds) {}
}
