package org.virttck.reference.memory;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.virttck.driver.Capability;
import org.virttck.driver.DriverSettings;

/** The settings of this driver, validated. */
record MemorySettings(String host, Set<Capability> capabilities, HostProfile profile) {

    private static final Set<String> KNOWN =
            Set.of("host", "without", "vcpus", "memory-mib", "disk-gib", "guest-tick", "bridges");
    private static final long MOST = 1L << 40;
    private static final Duration USUAL_TICK = Duration.ofMillis(2);
    private static final Duration SHORTEST_TICK = Duration.ofMillis(1);
    private static final Duration LONGEST_TICK = Duration.ofHours(1);

    static MemorySettings read(DriverSettings settings) {
        settings.allowOnly(KNOWN);
        Capacity total = new Capacity(
                Math.toIntExact(number(settings, "vcpus", 64, Integer.MAX_VALUE)),
                number(settings, "memory-mib", 65_536, MOST),
                number(settings, "disk-gib", 1_024, MOST));
        HostProfile profile = new HostProfile(total, guestTick(settings), bridges(settings));
        return new MemorySettings(host(settings), capabilities(settings), profile);
    }

    private static Set<String> bridges(DriverSettings settings) {
        Set<String> bridges = new TreeSet<>();
        for (String name : settings.find("bridges").orElse("memory-net").split(",", -1)) {
            if (name.isBlank()) {
                throw DriverSettings.wrong("bridges", "must name bridges, apart by commas");
            }
            bridges.add(name.strip());
        }
        return Collections.unmodifiableSet(bridges);
    }

    private static String host(DriverSettings settings) {
        String host = settings.find("host").orElse("memory-1");
        if (host.isBlank() || host.length() > 255) {
            throw DriverSettings.wrong("host", "must have 1 to 255 characters");
        }
        return host;
    }

    private static long number(DriverSettings settings, String key, long usual, long max) {
        Optional<String> given = settings.find(key);
        return given.isPresent() ? number(key, given.get(), max) : usual;
    }

    private static long number(String key, String text, long max) {
        try {
            long value = Long.parseLong(text);
            if (value >= 1 && value <= max) {
                return value;
            }
        } catch (NumberFormatException malformed) {
            // told below, together with what is out of range
        }
        throw DriverSettings.wrong(key, "must be a whole number of 1 to " + max + ", but was \"" + text + "\"");
    }

    private static Duration guestTick(DriverSettings settings) {
        Optional<String> given = settings.find("guest-tick");
        return given.isPresent() ? guestTick(given.get()) : USUAL_TICK;
    }

    private static Duration guestTick(String text) {
        try {
            Duration tick = Duration.parse(text);
            if (tick.compareTo(SHORTEST_TICK) >= 0 && tick.compareTo(LONGEST_TICK) <= 0) {
                return tick;
            }
        } catch (DateTimeParseException malformed) {
            // told below, together with what is out of range
        }
        throw DriverSettings.wrong("guest-tick", "must be PT0.001S to PT1H, but was \"" + text + "\"");
    }

    private static Set<Capability> capabilities(DriverSettings settings) {
        Set<Capability> declared = EnumSet.allOf(Capability.class);
        String without = settings.find("without").orElse("");
        if (!without.isBlank()) {
            for (String name : without.split(",", -1)) {
                declared.remove(capability(name.strip()));
            }
        }
        return declared;
    }

    private static Capability capability(String name) {
        try {
            return Capability.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw DriverSettings.wrong(
                    "without",
                    "names the unknown capability \"" + name + "\"; known: " + EnumSet.allOf(Capability.class));
        }
    }
}
