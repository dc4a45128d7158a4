package org.virttck.report.diff;

/**
 * A spec that passed both times and took notably longer the second time.
 *
 * @param spec id
 * @param before milliseconds in the first report
 * @param after milliseconds in the second report
 */
public record SlowerSpec(String spec, long before, long after) {

    /**
     * How many times as long it took.
     *
     * @return more than 1; what took no time at all counts as one millisecond
     */
    public double ratio() {
        return (double) after / Math.max(1, before);
    }
}
