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
    LIFECYCLE_EVENTS,
    /**
     * The host says how long it has been up: {@link Host#uptime}. Without it the call is refused. Source: support
     * matrix {@code operation.get-host-uptime}.
     */
    HOST_UPTIME,
    /**
     * The host says at which address it is reached: {@link Host#ipAddress}. Without it the call is refused. Source:
     * support matrix {@code operation.get-host-ip}.
     */
    HOST_ADDRESS,
    /**
     * The host says what its CPUs did: {@link Host#cpuStatistics}. Without it the call is refused. Source: Nova
     * {@code get_host_cpu_stats}.
     */
    HOST_CPU_STATISTICS,
    /**
     * The host can be closed to new instances: {@link Host#isEnabled}, {@link Host#setEnabled}. Without it both are
     * refused. Source: Nova {@code set_host_enabled}.
     */
    HOST_ENABLING,
    /**
     * The host has a maintenance mode: {@link Host#setMaintenance}. Without it the call is refused. Source: support
     * matrix {@code operation.maintenance-mode}.
     */
    HOST_MAINTENANCE,
    /**
     * The host itself can be turned off and on: {@link Host#powerAction}. Without it the call is refused. Source: Nova
     * {@code host_power_action}.
     */
    HOST_POWER_ACTION,
    /**
     * An instance of a host that failed can be made anew here: {@link Instances#evacuate}. Without it the call is
     * refused. Source: support matrix {@code operation.evacuate}.
     */
    EVACUATE,
    /**
     * An instance can be put away and brought back: {@link Instances#softDelete}, {@link Instances#restore}. Without it
     * both are refused. Source: Nova {@code soft_delete}, {@code restore}.
     */
    SOFT_DELETE,
    /**
     * Something can be prepared before an instance is spawned: {@link Instances#prepareSpawn},
     * {@link Instances#cleanUpFailedSpawn}. Without it both are refused, and a caller just spawns. Source: Nova
     * {@code prepare_for_spawn}, {@code failed_spawn_cleanup}.
     */
    SPAWN_PREPARATION,
    /**
     * What an instance that is gone has left on the host can be removed: {@link Instances#cleanUp}. Without it the call
     * is refused. Source: Nova {@code cleanup}, {@code cleanup_lingering_instance_resources}.
     */
    CLEAN_UP,
    /**
     * The driver can be told that somebody else turned an instance on or off: {@link Power#powerUpdate}. Without it the
     * call is refused. Source: Nova {@code power_update_event}.
     */
    POWER_UPDATE,
    /**
     * The driver looks after reboots that hang: {@link Power#rebootStuck}. Without it the call is refused. Source: Nova
     * {@code poll_rebooting_instances}.
     */
    STUCK_REBOOT_RECOVERY,
    /**
     * An instance can be examined: {@link Diagnostics#of}. Without it the call is refused. Source: Nova
     * {@code get_instance_diagnostics}.
     */
    DIAGNOSTICS,
    /**
     * Traffic of one disk can be read: {@link Diagnostics#blockStatistics}. Without it the call is refused. Source: Nova
     * {@code block_stats}.
     */
    BLOCK_STATISTICS,
    /**
     * Traffic of all attached volumes can be read: {@link Diagnostics#volumeUsage}. Without it the call is refused.
     * Source: Nova {@code get_all_volume_usage}.
     */
    VOLUME_USAGE,
    /**
     * An instance can be booted from a rescue image: {@link Rescue#rescue}, {@link Rescue#unrescue}. Without it both are
     * refused. Source: support matrix {@code operation.rescue}.
     */
    RESCUE,
    /**
     * The password of the administrator can be changed in a running guest: {@link Guest#setAdminPassword}. Without it
     * the call is refused. Source: support matrix {@code operation.set-admin-password}.
     */
    ADMIN_PASSWORD,
    /**
     * The guest is told of its addresses again while it runs: {@link Guest#injectNetwork}. Without it the call is
     * refused. Source: support matrix {@code guest.setup.inject.networking}; Nova {@code inject_network_info}.
     */
    NETWORK_INJECTION,
    /**
     * A guest finds its metadata on a drive: {@link org.virttck.driver.model.GuestSetup#configDrive}. Without it an
     * instance that asks for one is refused. Source: support matrix {@code guest.setup.configdrive}.
     */
    CONFIG_DRIVE,
    /**
     * Files can be put into a guest: {@link org.virttck.driver.model.GuestSetup#files}. Without it an instance that asks
     * for some is refused. Source: support matrix {@code guest.setup.inject.file}.
     */
    FILE_INJECTION,
    /**
     * A guest can be given its first password: {@link org.virttck.driver.model.GuestSetup#adminPassword}. Without it an
     * instance that asks for one is refused. Source: Nova {@code spawn(admin_password)}.
     */
    INITIAL_PASSWORD,
    /**
     * An instance can have an ephemeral disk: {@link org.virttck.driver.model.Flavor#ephemeralGib}. Without it a flavor
     * that has one is refused. Source: Nova flavors.
     */
    EPHEMERAL_DISK,
    /**
     * An instance can have a swap disk: {@link org.virttck.driver.model.Flavor#swapMib}. Without it a flavor that has
     * one is refused. Source: Nova flavors.
     */
    SWAP_DISK,
    /**
     * An instance can be made to boot signed software only:
     * {@link org.virttck.driver.model.SecurityDemands#secureBoot}. Without it an instance that asks for it is refused.
     * Source: Nova {@code supports_secure_boot}.
     */
    SECURE_BOOT,
    /**
     * An instance can have an emulated trusted platform module: {@link org.virttck.driver.model.SecurityDemands#vtpm}.
     * Without it an instance that asks for one is refused. Source: support matrix
     * {@code operation.boot-emulated-tpm}.
     */
    VTPM,
    /**
     * The memory of an instance can be encrypted: {@link org.virttck.driver.model.SecurityDemands#encryptedMemory}.
     * Without it an instance that asks for it is refused. Source: support matrix {@code operation.boot-encrypted-vm}.
     */
    ENCRYPTED_MEMORY
}
