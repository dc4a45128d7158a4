package org.virttck.driver.model;

import java.util.Optional;

/** Where a console can be reached. Source: Nova {@code nova/console/type.py}. */
public sealed interface ConsoleAccess {

    /**
     * The address to connect to.
     *
     * @return host name or IP address
     */
    String host();

    /**
     * The port to connect to.
     *
     * @return 1 to 65535
     */
    int port();

    /**
     * A VNC server.
     *
     * @param host name or IP address
     * @param port 1 to 65535
     */
    record Vnc(String host, int port) implements ConsoleAccess {
        /** Validates both. */
        public Vnc {
            checkAddress(host, port);
        }
    }

    /**
     * A SPICE server.
     *
     * @param host name or IP address
     * @param port 1 to 65535
     * @param tlsPort 1 to 65535; empty without TLS
     */
    record Spice(String host, int port, Optional<Integer> tlsPort) implements ConsoleAccess {
        /** Validates each. */
        public Spice {
            checkAddress(host, port);
            tlsPort.ifPresent(tls -> Checks.range("tlsPort", tls, 1, 65_535));
        }
    }

    /**
     * A TCP server that speaks the bytes of the serial line.
     *
     * @param host name or IP address
     * @param port 1 to 65535
     */
    record Serial(String host, int port) implements ConsoleAccess {
        /** Validates both. */
        public Serial {
            checkAddress(host, port);
        }
    }

    /**
     * A server of VMware's MKS protocol.
     *
     * @param host name or IP address
     * @param port 1 to 65535
     */
    record Mks(String host, int port) implements ConsoleAccess {
        /** Validates both. */
        public Mks {
            checkAddress(host, port);
        }
    }

    private static void checkAddress(String host, int port) {
        Checks.text("host", host, 255);
        Checks.range("port", port, 1, 65_535);
    }
}
