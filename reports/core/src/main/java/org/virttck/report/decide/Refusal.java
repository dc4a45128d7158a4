package org.virttck.report.decide;

/**
 * A report that decides nothing.
 *
 * @param sha256 digest of the file
 * @param fault why
 */
public record Refusal(String sha256, String fault) {}
