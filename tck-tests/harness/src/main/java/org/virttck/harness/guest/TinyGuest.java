package org.virttck.harness.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The files and the command line with which a hypervisor boots the guest.
 *
 * @param kernel a copy of the host's kernel, readable by everyone
 * @param ramdisk all of the guest's user space
 * @param disk a raw root disk of {@link RootDisk#BYTES} bytes; the guest reports it and
 *     counts its boots on it
 * @param kernelArguments the kernel's command line
 */
public record TinyGuest(Path kernel, Path ramdisk, Path disk, String kernelArguments) {

    /** An amount of memory with which the guest boots comfortably, in MiB. */
    public static final long MEMORY_MIB = 128;

    /** Whatever the kernel does for its own sake is left out: an emulated CPU is slow at it. */
    private static final String ARGUMENTS = "console=ttyS0 quiet loglevel=0 panic=-1 no_timer_check"
            + " cryptomgr.notests=1 initcall_blacklist=crypto_kdf108_init,init_kprobe_trace"
            + " mitigations=off nokaslr rdinit=/init";

    /**
     * Makes the guest from the newest kernel of this host.
     *
     * @param targetFolder where the files go; it is created when it is missing
     * @return what was made
     * @throws MissingGuestPartException when the host lacks a part; it names the package to install
     * @throws IOException when a file cannot be read or written
     */
    public static TinyGuest build(Path targetFolder) throws IOException {
        return build(targetFolder, GuestSources.ofHost());
    }

    /**
     * Makes the guest from chosen parts. The same parts give the same bytes.
     *
     * @param targetFolder where the files go; it is created when it is missing
     * @param sources where the parts come from
     * @return what was made
     * @throws MissingGuestPartException when a part is not there; it names the package to install
     * @throws IOException when a file cannot be read or written
     */
    public static TinyGuest build(Path targetFolder, GuestSources sources) throws IOException {
        Path kernelOfHost = sources.findKernel();
        KernelModules modules = KernelModules.of(sources.modulesOf(KernelImage.release(kernelOfHost)));
        Path folder = Files.createDirectories(targetFolder.toAbsolutePath());
        Path kernel = Files.copy(kernelOfHost, folder.resolve("kernel"), StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(kernel, PosixFilePermissions.fromString("rw-r--r--"));
        GuestAgent agent = GuestAgent.firstOf(sources.agentCandidates());
        Path ramdisk = GuestRamdisk.write(folder.resolve("ramdisk.img"), sources.findBusybox(), modules, agent);
        return new TinyGuest(kernel, ramdisk, RootDisk.write(folder.resolve("root.img")), ARGUMENTS);
    }
}
