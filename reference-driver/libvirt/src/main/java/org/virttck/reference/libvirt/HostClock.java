package org.virttck.reference.libvirt;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long this host is up, as its kernel says; the hypervisor is on it. */
final class HostClock {

    private static final Path SOURCE = Path.of("/proc/uptime");
    private static final int MILLISECONDS = 3;

    private HostClock() {}

    static boolean isReadable() {
        return Files.isReadable(SOURCE);
    }

    static Duration uptime() {
        try {
            return parse(Files.readString(SOURCE));
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    static Duration parse(String text) {
        return Duration.ofMillis(new BigDecimal(text.split(" ", -1)[0])
                .movePointRight(MILLISECONDS)
                .longValue());
    }
}
