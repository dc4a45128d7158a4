package org.virttck.driver;

import org.virttck.driver.model.ConsoleAccess;
import org.virttck.driver.model.InstanceId;

/** The facet of the chapter <em>console</em>: what a guest wrote, and where its console can be reached. */
public interface Console {

    /**
     * The end of what the guest has written to its serial console since the instance was spawned.
     *
     * <p>Never a byte of another instance, and nothing of an earlier instance of the same name.
     *
     * @param instance which, in any state
     * @param maxBytes upper bound of the answer, in bytes; 1 to 16 MiB
     * @return the newest bytes, oldest first, at most {@code maxBytes}; empty when nothing was written
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist,
     *     {@link ErrorCode#INVALID_ARGUMENT} when {@code maxBytes} is out of range, {@link ErrorCode#UNSUPPORTED}
     *     without {@link Capability#CONSOLE_OUTPUT}. Source: Nova {@code get_console_output}
     */
    default byte[] output(InstanceId instance, int maxBytes) {
        throw VirtDriverException.unsupported(Capability.CONSOLE_OUTPUT);
    }

    /**
     * Where VNC serves the screen of a RUNNING instance.
     *
     * @param instance which
     * @return an address that accepts connections
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is SHUTDOWN, {@link ErrorCode#UNSUPPORTED} without {@link Capability#VNC_CONSOLE}. Source: Nova
     *     {@code get_vnc_console}
     */
    default ConsoleAccess.Vnc vnc(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.VNC_CONSOLE);
    }

    /**
     * Where SPICE serves the screen of a RUNNING instance.
     *
     * @param instance which
     * @return an address that accepts connections
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is SHUTDOWN, {@link ErrorCode#UNSUPPORTED} without {@link Capability#SPICE_CONSOLE}. Source: Nova
     *     {@code get_spice_console}
     */
    default ConsoleAccess.Spice spice(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.SPICE_CONSOLE);
    }

    /**
     * Where the serial console of a RUNNING instance is served over TCP.
     *
     * @param instance which
     * @return an address that accepts connections
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is SHUTDOWN, {@link ErrorCode#UNSUPPORTED} without {@link Capability#SERIAL_CONSOLE}. Source: Nova
     *     {@code get_serial_console}
     */
    default ConsoleAccess.Serial serial(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.SERIAL_CONSOLE);
    }

    /**
     * Where VMware's MKS protocol serves the screen of a RUNNING instance.
     *
     * @param instance which
     * @return an address that accepts connections
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is SHUTDOWN, {@link ErrorCode#UNSUPPORTED} without {@link Capability#MKS_CONSOLE}. Source: Nova
     *     {@code get_mks_console}
     */
    default ConsoleAccess.Mks mks(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.MKS_CONSOLE);
    }
}
