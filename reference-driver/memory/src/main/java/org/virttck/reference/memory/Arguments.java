package org.virttck.reference.memory;

import java.time.Duration;

/** What a caller hands in, validated at the door: only the contract's own exception may leave it. */
final class Arguments {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Arguments() {}

    static <T> T present(String name, T value) {
        if (value == null) {
            throw Refusals.invalidArgument(name + " must be given");
        }
        return value;
    }

    static void withinAnHour(String name, Duration value) {
        present(name, value);
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw Refusals.invalidArgument(name + " must be zero to one hour, but was " + value);
        }
    }

    static void upToADay(String name, Duration value) {
        present(name, value);
        if (value.isNegative() || value.isZero() || value.compareTo(DAY) > 0) {
            throw Refusals.invalidArgument(name + " must be more than zero, at most one day, but was " + value);
        }
    }

    static void range(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw Refusals.invalidArgument(name + " must be " + min + " to " + max + ", but was " + value);
        }
    }
}
