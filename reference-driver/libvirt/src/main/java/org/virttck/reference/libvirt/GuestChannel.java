package org.virttck.reference.libvirt;

import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.Map;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/** The line to QEMU's agent in a guest. */
final class GuestChannel {

    private static final String NAME = "org.qemu.guest_agent.0";
    private static final String ADMINISTRATOR = "root";

    /** By libvirt's numbers. What is not here was refused by the agent itself. */
    private static final Map<Integer, ErrorCode> CODES = Map.of(
            6, ErrorCode.UNAVAILABLE,
            39, ErrorCode.UNAVAILABLE,
            42, ErrorCode.NOT_FOUND,
            55, ErrorCode.INVALID_STATE,
            86, ErrorCode.TIMEOUT,
            97, ErrorCode.TIMEOUT);

    private GuestChannel() {}

    static XmlElement device() {
        return XmlElement.of("channel")
                .with("type", "unix")
                .add(
                        XmlElement.of("source").with("mode", "bind"),
                        XmlElement.of("target").with("type", "virtio").with("name", NAME));
    }

    /**
     * Has the administrator's password changed.
     *
     * @param terminated in UTF-8, ended by NUL: libvirt's binding would write it in the encoding of the platform
     * @param limit for the answer; libvirt would wait without end
     * @return zero
     */
    static int changePassword(Pointer domain, byte[] terminated, Duration limit) {
        NativeLibvirt libvirt = NativeLibvirt.LIBRARY;
        libvirt.virDomainAgentSetResponseTimeout(domain, (int) limit.toSeconds(), 0);
        if (libvirt.virDomainSetUserPassword(domain, ADMINISTRATOR, terminated, 0) < 0) {
            ErrorCode code = CODES.getOrDefault(libvirt.virGetLastErrorCode(), ErrorCode.CONFLICT);
            throw new VirtDriverException(code, "the password was not changed: " + libvirt.virGetLastErrorMessage());
        }
        return 0;
    }
}
