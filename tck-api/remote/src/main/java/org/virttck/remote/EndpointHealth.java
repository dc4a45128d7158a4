package org.virttck.remote;

import java.time.Instant;

/**
 * How an endpoint does.
 *
 * @param status {@code up}
 * @param hypervisor behind it
 * @param since when
 */
public record EndpointHealth(String status, String hypervisor, Instant since) {}
