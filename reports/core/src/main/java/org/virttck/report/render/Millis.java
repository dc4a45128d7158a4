package org.virttck.report.render;

/** Durations with three digits at most, and their unit. */
final class Millis {

    private static final double SECOND = 1000;
    private static final double FEW = 9.95;

    private Millis() {}

    static String shown(double millis) {
        if (millis >= SECOND) {
            return Decimal.tenths(millis / SECOND) + " s";
        }
        return (millis < FEW ? Decimal.tenths(millis).replace(".0", "") : Long.toString(Math.round(millis))) + " ms";
    }
}
