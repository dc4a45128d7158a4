package org.virttck.reference.libvirt;

import java.time.Duration;

/** Checks what a caller hands in. */
final class Arguments {

    private static final Duration HOUR = Duration.ofHours(1);

    private Arguments() {}

    static void required(String name, Object value) {
        if (value == null) {
            throw Failures.invalid(name + " is missing");
        }
    }

    static void upToOneHour(String name, Duration value) {
        required(name, value);
        if (value.isNegative() || value.compareTo(HOUR) > 0) {
            throw Failures.invalid(name + " is " + value + "; permitted are zero to one hour");
        }
    }

    static void within(String name, long value, long smallest, long largest) {
        if (value < smallest || value > largest) {
            throw Failures.invalid(name + " is " + value + "; permitted are " + smallest + " to " + largest);
        }
    }
}
