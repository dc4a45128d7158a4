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
     * What to say after connecting when several consoles share one address.
     *
     * @return a path or token, 1 to 255 characters; empty when the address is enough
     */
    Optional<String> internalAccessPath();

    /**
     * A VNC server.
     *
     * @param host name or IP address
     * @param port 1 to 65535
     * @param internalAccessPath what to say after connecting, 1 to 255 characters; empty when the address is enough
     */
    record Vnc(String host, int port, Optional<String> internalAccessPath) implements ConsoleAccess {
        /** Validates each. */
        public Vnc {
            checkAddress(host, port, internalAccessPath);
        }

        /**
         * An address that is enough.
         *
         * @param host name or IP address
         * @param port 1 to 65535
         */
        public Vnc(String host, int port) {
            this(host, port, Optional.empty());
        }
    }

    /**
     * A SPICE server.
     *
     * @param host name or IP address
     * @param port 1 to 65535
     * @param tlsPort 1 to 65535; empty without TLS
     * @param internalAccessPath what to say after connecting, 1 to 255 characters; empty when the address is enough
     */
    record Spice(String host, int port, Optional<Integer> tlsPort, Optional<String> internalAccessPath)
            implements ConsoleAccess {
        /** Validates each. */
        public Spice {
            checkAddress(host, port, internalAccessPath);
            tlsPort.ifPresent(tls -> Checks.range("tlsPort", tls, 1, 65_535));
        }

        /**
         * An address that is enough.
         *
         * @param host name or IP address
         * @param port 1 to 65535
         * @param tlsPort 1 to 65535; empty without TLS
         */
        public Spice(String host, int port, Optional<Integer> tlsPort) {
            this(host, port, tlsPort, Optional.empty());
        }
    }

    /**
     * A TCP server that speaks the bytes of the serial line.
     *
     * @param host name or IP address
     * @param port 1 to 65535
     * @param internalAccessPath what to say after connecting, 1 to 255 characters; empty when the address is enough
     */
    record Serial(String host, int port, Optional<String> internalAccessPath) implements ConsoleAccess {
        /** Validates each. */
        public Serial {
            checkAddress(host, port, internalAccessPath);
        }

        /**
         * An address that is enough.
         *
         * @param host name or IP address
         * @param port 1 to 65535
         */
        public Serial(String host, int port) {
            this(host, port, Optional.empty());
        }
    }

    /**
     * A server of VMware's MKS protocol.
     *
     * @param host name or IP address
     * @param port 1 to 65535
     * @param internalAccessPath what to say after connecting, 1 to 255 characters; empty when the address is enough
     */
    record Mks(String host, int port, Optional<String> internalAccessPath) implements ConsoleAccess {
        /** Validates each. */
        public Mks {
            checkAddress(host, port, internalAccessPath);
        }

        /**
         * An address that is enough.
         *
         * @param host name or IP address
         * @param port 1 to 65535
         */
        public Mks(String host, int port) {
            this(host, port, Optional.empty());
        }
    }

    private static void checkAddress(String host, int port, Optional<String> internalAccessPath) {
        Checks.text("host", host, 255);
        Checks.range("port", port, 1, 65_535);
        internalAccessPath.ifPresent(path -> Checks.text("internalAccessPath", path, 255));
    }
}
