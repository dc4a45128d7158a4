package org.virttck.reference.memory;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/** The ways to a console, by what the server says first. */
enum ConsoleKind {
    VNC("RFB 003.008\n"),
    /** The client speaks first. */
    SPICE(""),
    /** What the guest wrote so far. */
    SERIAL(""),
    MKS("220 VMware Authentication Daemon Version 1.0, MKSDisplayProtocol:VNC\r\n");

    private final String banner;

    ConsoleKind(String banner) {
        this.banner = banner;
    }

    byte[] greeting(Supplier<byte[]> serialOutput) {
        return this == SERIAL ? serialOutput.get() : banner.getBytes(StandardCharsets.US_ASCII);
    }

    String threadName() {
        return "console-" + name().toLowerCase(Locale.ROOT);
    }
}
