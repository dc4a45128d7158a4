package org.virttck.driver.model;

/** How a network interface is connected to the network of the host. Source: the {@code VIF_TYPE_*} of Nova. */
public sealed interface VifBinding {

    /**
     * A port of a Linux bridge.
     *
     * @param bridge name of the bridge, 1 to 15 characters
     */
    record Bridge(String bridge) implements VifBinding {
        /** Validates the name. */
        public Bridge {
            checkDevice("bridge", bridge);
        }
    }

    /**
     * A port of an Open vSwitch bridge.
     *
     * @param bridge name of the bridge, 1 to 15 characters
     * @param interfaceId by which the switch knows the port, 1 to 255 characters
     */
    record Ovs(String bridge, String interfaceId) implements VifBinding {
        /** Validates both. */
        public Ovs {
            checkDevice("bridge", bridge);
            Checks.text("interfaceId", interfaceId, 255);
        }
    }

    /**
     * A macvtap device over a device of the host.
     *
     * @param device name of the host's device, 1 to 15 characters
     */
    record Macvtap(String device) implements VifBinding {
        /** Validates the name. */
        public Macvtap {
            checkDevice("device", device);
        }
    }

    /**
     * A device of the host that is passed through.
     *
     * @param pciAddress as {@code 0000:00:1f.6}
     */
    record Hostdev(String pciAddress) implements VifBinding {
        /** Validates the address. */
        public Hostdev {
            Checks.matches("pciAddress", pciAddress, "[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]");
        }
    }

    /**
     * A switch in user space.
     *
     * @param socket path of its socket, 1 to 108 characters
     */
    record VhostUser(String socket) implements VifBinding {
        /** Validates the path. */
        public VhostUser {
            Checks.text("socket", socket, 108);
        }
    }

    private static void checkDevice(String field, String name) {
        Checks.matches(field, name, "[A-Za-z0-9][A-Za-z0-9_.:-]{0,14}");
    }
}
