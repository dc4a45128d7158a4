package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory of this host as its kernel counts it: libvirt adds up nodes, whose share can change while it runs. */
final class HostMemory {

    private static final Path SOURCE = Path.of("/proc/meminfo");
    private static final Pattern TOTAL = Pattern.compile("^MemTotal:\\s+([0-9]+) kB");
    private static final int KIB_PER_MIB = 1024;

    private HostMemory() {}

    static long mib(long asLibvirtSays) {
        try {
            Matcher total = TOTAL.matcher(Files.readString(SOURCE, StandardCharsets.US_ASCII));
            return total.find() ? Long.parseLong(total.group(1)) / KIB_PER_MIB : asLibvirtSays;
        } catch (IOException unreadable) {
            return asLibvirtSays;
        }
    }
}
