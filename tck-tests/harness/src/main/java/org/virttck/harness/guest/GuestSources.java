package org.virttck.harness.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of the guest come from.
 *
 * @param bootFolder holds kernels named {@code vmlinuz-VERSION}
 * @param modulesFolder holds one folder of modules for each kernel version
 * @param busyboxCandidates statically linked busybox programs; the first that exists is taken
 * @param chosenKernel a kernel to take instead of the newest one of {@code bootFolder}
 * @param agentCandidates programs of QEMU's guest agent; the first that exists is taken, none is needed
 */
public record GuestSources(
        Path bootFolder,
        Path modulesFolder,
        List<Path> busyboxCandidates,
        Optional<Path> chosenKernel,
        List<Path> agentCandidates) {

    /** Takes a copy of the candidates. */
    public GuestSources {
        busyboxCandidates = List.copyOf(busyboxCandidates);
        agentCandidates = List.copyOf(agentCandidates);
    }

    /**
     * The usual places of a Debian host.
     *
     * @return sources that take the newest kernel, one for clouds before any other
     */
    public static GuestSources ofHost() {
        List<Path> busybox = List.of(Path.of("/bin/busybox"), Path.of("/usr/bin/busybox"));
        List<Path> agent = List.of(Path.of("/usr/sbin/qemu-ga"), Path.of("/usr/bin/qemu-ga"));
        return new GuestSources(Path.of("/boot"), Path.of("/lib/modules"), busybox, Optional.empty(), agent);
    }

    /**
     * The same places, but another kernel.
     *
     * @param kernel a bzImage whose modules are below {@link #modulesFolder}
     * @return changed sources
     */
    public GuestSources withKernel(Path kernel) {
        return new GuestSources(bootFolder, modulesFolder, busyboxCandidates, Optional.of(kernel), agentCandidates);
    }

    Path findKernel() throws IOException {
        Optional<Path> found =
                chosenKernel.isPresent() ? chosenKernel.filter(Files::isReadable) : KernelImage.newestIn(bootFolder);
        return found.orElseThrow(() -> new MissingGuestPartException(
                "a readable kernel (" + chosenKernel.orElse(bootFolder.resolve("vmlinuz-*")) + ")",
                "linux-image-cloud-amd64"));
    }

    Path modulesOf(String release) throws IOException {
        Path folder = modulesFolder.resolve(release);
        if (!Files.isReadable(folder.resolve("modules.dep"))) {
            throw new MissingGuestPartException(
                    "the modules of kernel " + release + " (" + folder + ")", "linux-image-" + release);
        }
        return folder;
    }

    Path findBusybox() throws IOException {
        return busyboxCandidates.stream()
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> new MissingGuestPartException("static busybox", "busybox-static"));
    }
}
