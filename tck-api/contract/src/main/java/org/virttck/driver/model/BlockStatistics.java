package org.virttck.driver.model;

/**
 * Traffic of one disk. Each counter is 0 or more and never falls while the instance stays up. Source: the list of Nova
 * {@code block_stats}.
 *
 * @param readRequests requests to read
 * @param readBytes bytes read
 * @param writeRequests requests to write
 * @param writeBytes bytes written
 * @param errors requests that failed
 */
public record BlockStatistics(long readRequests, long readBytes, long writeRequests, long writeBytes, long errors) {}
