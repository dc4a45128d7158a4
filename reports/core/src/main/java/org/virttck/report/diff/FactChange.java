package org.virttck.report.diff;

/**
 * A condition of the runs that differs.
 *
 * @param label what it is, as {@code driver} or {@code capability RESCUE}
 * @param before in the first report
 * @param after in the second report
 */
public record FactChange(String label, String before, String after) {}
