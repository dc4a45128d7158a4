package org.virttck.report.render;

import java.util.Locale;

/** Durations with three digits at most, and their unit. */
final class Millis {

    private static final double SECOND = 1000;

    private Millis() {}

    static String shown(double millis) {
        if (millis < SECOND) {
            return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis)
                    .replace(".0 ms", " ms");
        }
        return String.format(Locale.ROOT, "%.1f s", millis / SECOND);
    }
}
