package org.virttck.driver;

/**
 * Optional parts of the contract. A declared capability works; the operations of an undeclared one are refused with
 * {@link ErrorCode#UNSUPPORTED}, at once and without effect.
 *
 * <p>One capability stands for one row of Nova's support matrix or one optional method group of its driver API. A
 * reader ignores capability names that it does not know, so that newer drivers still open under an older kit.
 */
public enum Capability {
    /**
     * The disks of an instance can outlive it: {@link Instances#destroyKeepingDisks}, {@link Instances#onDisk},
     * {@link Instances#deleteFiles}. Without it all three are refused and {@link Instances#destroy} is the only way to
     * remove an instance. Source: Nova {@code destroy(destroy_disks=False)}, {@code instance_on_disk},
     * {@code delete_instance_files}; {@code supports_evacuate}.
     */
    DISK_RETENTION,
    /**
     * An instance can be made anew in place: {@link Instances#rebuild}. Without it the call is refused and a caller
     * destroys and spawns. Source: support matrix {@code operation.rebuild}.
     */
    REBUILD,
    /**
     * An instance can be rebooted in one call: {@link Power#reboot}. Without it the call is refused and a caller powers
     * off and on. Source: support matrix {@code operation.reboot}.
     */
    REBOOT,
    /**
     * A crash dump can be triggered in the guest: {@link Power#crashDump}. Without it the call is refused. Source:
     * support matrix {@code operation.trigger-crash-dump}.
     */
    CRASH_DUMP,
    /**
     * Instances can be brought back after a reboot of the host: {@link Power#resumeOnHostBoot}. Without it the call is
     * refused. Source: Nova {@code resume_state_on_host_boot}.
     */
    RESUME_ON_HOST_BOOT,
    /**
     * CPUs of an instance can be stopped: {@link Suspension#pause}, {@link Suspension#unpause}. Without it both are
     * refused. Source: support matrix {@code operation.pause}, {@code operation.unpause}.
     */
    PAUSE,
    /**
     * An instance can be written out and brought back: {@link Suspension#suspend}, {@link Suspension#resume}. Without
     * it both are refused. Source: support matrix {@code operation.suspend}, {@code operation.resume}.
     */
    SUSPEND,
    /**
     * What the guest wrote to its serial console can be read: {@link Console#output}. Without it the call is refused.
     * Source: support matrix {@code console.serial.log}.
     */
    CONSOLE_OUTPUT,
    /**
     * The console can be reached by VNC: {@link Console#vnc}. Without it the call is refused. Source: support matrix
     * {@code console.vnc}.
     */
    VNC_CONSOLE,
    /**
     * The console can be reached by SPICE: {@link Console#spice}. Without it the call is refused. Source: support
     * matrix {@code console.spice}.
     */
    SPICE_CONSOLE,
    /**
     * The serial console can be reached over TCP: {@link Console#serial}. Without it the call is refused. Source:
     * support matrix {@code console.serial.interactive}.
     */
    SERIAL_CONSOLE,
    /**
     * The console can be reached by VMware's MKS protocol: {@link Console#mks}. Without it the call is refused. Source:
     * Nova {@code get_mks_console}.
     */
    MKS_CONSOLE,
    /**
     * Changes of state are notified: {@link Events#subscribe}. Without it the call is refused and a caller polls.
     * Source: Nova {@code register_event_listener}, {@code emit_event}.
     */
    LIFECYCLE_EVENTS
}
