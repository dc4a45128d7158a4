package org.virttck.reference.libvirt;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.PointerType;
import com.sun.jna.ptr.IntByReference;

/** The functions of libvirt that its Java binding leaves out. */
interface NativeLibvirt extends Library {

    NativeLibvirt LIBRARY = Native.load("virt", NativeLibvirt.class);

    Pointer virConnectGetDomainCapabilities(
            PointerType connection, String emulator, String architecture, String machine, String type, int flags);

    Pointer virDomainLookupByUUIDString(PointerType connection, String uuid);

    int virDomainGetState(Pointer domain, IntByReference state, IntByReference reason, int flags);

    int virDomainInjectNMI(Pointer domain, int flags);

    int virDomainFree(Pointer domain);

    int virNodeGetCPUStats(PointerType connection, int cpu, Pointer figures, IntByReference count, int flags);

    int virDomainAgentSetResponseTimeout(Pointer domain, int seconds, int flags);

    int virDomainSetUserPassword(Pointer domain, String user, byte[] password, int flags);

    int virGetLastErrorCode();

    String virGetLastErrorMessage();

    void virSetErrorFunc(Pointer userData, Pointer handler);

    /**
     * Stops libvirt from printing errors. The handler is a native function that does nothing when the user data is
     * null: a Java one would have to outlive the class loader of this driver.
     */
    static void silence() {
        LIBRARY.virSetErrorFunc(Pointer.NULL, NativeLibrary.getInstance("virt").getFunction("virResetError"));
    }
}
