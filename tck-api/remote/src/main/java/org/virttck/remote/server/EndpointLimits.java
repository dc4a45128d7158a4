package org.virttck.remote.server;

import java.time.Duration;

/**
 * What an endpoint bears.
 *
 * @param maxBodyBytes the largest body that it reads
 * @param maxWaitSeconds how long a caller may wait for an answer before it is sent away to ask again
 * @param keptSeconds how long the answer to a call is kept after its end
 * @param requestSeconds how long a caller may take to send a request
 * @param keptEvents how many events can be asked for again
 * @param quietSeconds how long a stream of events may be silent
 */
public record EndpointLimits(
        int maxBodyBytes, int maxWaitSeconds, int keptSeconds, int requestSeconds, int keptEvents, int quietSeconds) {

    /** What is usual. */
    public static final EndpointLimits USUAL = new EndpointLimits(16 << 20, 30, 600, 30, 20_000, 15);

    Duration quiet() {
        return Duration.ofSeconds(quietSeconds);
    }
}
