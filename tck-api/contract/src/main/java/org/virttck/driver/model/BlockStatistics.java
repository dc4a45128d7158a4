package org.virttck.driver.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Traffic of one disk. Each counter is 0 or more and never falls while the instance stays up. Source: the list of Nova
 * {@code block_stats}.
 *
 * @param readRequests requests to read
 * @param readBytes bytes read
 * @param writeRequests requests to write
 * @param writeBytes bytes written
 * @param errors requests that failed; empty when the hypervisor does not count them
 */
public record BlockStatistics(
        long readRequests, long readBytes, long writeRequests, long writeBytes, Optional<Long> errors) {

    /** Validates presence. */
    public BlockStatistics {
        Objects.requireNonNull(errors, "errors");
    }
}
