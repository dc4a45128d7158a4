package org.virttck.reference.libvirt;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.libvirt.jna.ConnectionPointer;

/** One connection to libvirt, which also opens the functions that the Java binding leaves out. */
final class Session extends Connect {

    private static final int ALL_CPUS = -1;

    /** {@code virNodeCPUStats}: a name, and a 64-bit figure behind it. */
    private static final int CPU_NAME_BYTES = 80;

    private static final int CPU_FIGURE_BYTES = CPU_NAME_BYTES + Long.BYTES;

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

    /** What the CPUs of the host have done since its boot, in nanoseconds by what they did. */
    Map<String, Long> hostCpuTimes() {
        IntByReference count = new IntByReference(0);
        checked(NativeLibvirt.LIBRARY.virNodeGetCPUStats(vcp, ALL_CPUS, Pointer.NULL, count, 0));
        Memory figures = new Memory((long) count.getValue() * CPU_FIGURE_BYTES);
        checked(NativeLibvirt.LIBRARY.virNodeGetCPUStats(vcp, ALL_CPUS, figures, count, 0));
        Map<String, Long> times = new HashMap<>();
        for (long at = 0; at < (long) count.getValue() * CPU_FIGURE_BYTES; at += CPU_FIGURE_BYTES) {
            times.put(figures.getString(at, StandardCharsets.US_ASCII.name()), figures.getLong(at + CPU_NAME_BYTES));
        }
        return times;
    }

    private static void checked(int answer) {
        if (answer < 0) {
            throw Failures.internal("libvirt: " + NativeLibvirt.LIBRARY.virGetLastErrorMessage());
        }
    }
}
