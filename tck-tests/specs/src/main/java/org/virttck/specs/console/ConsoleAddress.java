package org.virttck.specs.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.virttck.driver.Capability;
import org.virttck.driver.Console;
import org.virttck.driver.model.ConsoleAccess;
import org.virttck.driver.model.InstanceId;

/** A way to reach the console of an instance. */
enum ConsoleAddress {
    /** The server speaks first. Source: RFC 6143. */
    VNC(Capability.VNC_CONSOLE, Console::vnc, "RFB "),
    /** The client speaks first. */
    SPICE(Capability.SPICE_CONSOLE, Console::spice, ""),
    /** Either may speak first. */
    SERIAL(Capability.SERIAL_CONSOLE, Console::serial, ""),
    /** Greetings differ by version. */
    MKS(Capability.MKS_CONSOLE, Console::mks, "");

    private final Capability capability;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference has no state
    private final BiFunction<Console, InstanceId, ConsoleAccess> question;

    private final String greeting;

    ConsoleAddress(Capability capability, BiFunction<Console, InstanceId, ConsoleAccess> question, String greeting) {
        this.capability = capability;
        this.question = question;
        this.greeting = greeting;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    Capability capability() {
        return capability;
    }

    /** What the server has to say first; empty when it need not say anything. */
    String greeting() {
        return greeting;
    }

    ConsoleAccess of(Console console, InstanceId instance) {
        return question.apply(console, instance);
    }

    static List<Integer> ports(ConsoleAccess access) {
        List<Integer> ports = new ArrayList<>(List.of(access.port()));
        if (access instanceof ConsoleAccess.Spice spice) {
            spice.tlsPort().ifPresent(ports::add);
        }
        return ports;
    }
}
