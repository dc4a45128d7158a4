package org.virttck.reference.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.libvirt.jna.ConnectionPointer;

/** One connection to libvirt, which also opens the functions that the Java binding leaves out. */
final class Session extends Connect {

    Session(String uri) throws LibvirtException {
        super(uri);
    }

    ConnectionPointer pointer() {
        return vcp;
    }

    /** What a guest of a type can have on this host, as XML; empty when there are no such guests. */
    String domainCapabilities(String type) {
        Pointer text = NativeLibvirt.LIBRARY.virConnectGetDomainCapabilities(vcp, null, "x86_64", null, type, 0);
        if (text == null) {
            return "";
        }
        try {
            return text.getString(0, StandardCharsets.UTF_8.name());
        } finally {
            Native.free(Pointer.nativeValue(text));
        }
    }
}
