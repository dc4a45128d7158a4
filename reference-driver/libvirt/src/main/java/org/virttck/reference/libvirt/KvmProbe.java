package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether guests really run on KVM. A device that can be opened proves nothing, nor do a few instructions: in some
 * nested setups both work and an operating system hangs. So the host's own kernel is booted, which ends by itself for
 * want of a root file system. A host where no kernel can be read is taken to be without KVM.
 *
 * <p>The answer is kept until the host boots again, since a guest that hangs costs the whole patience.
 */
final class KvmProbe {

    private static final Path DEVICE = Path.of("/dev/kvm");
    private static final Path KERNELS = Path.of("/boot");
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path memory;
    private final Duration patience;

    KvmProbe(Path memory, Duration patience) {
        this.memory = memory;
        this.patience = patience;
    }

    boolean works(String emulator) {
        if (!Files.isWritable(DEVICE)) {
            return false;
        }
        try {
            String question = Files.readString(BOOT_ID).strip() + " " + emulator + " kvm=";
            return recall(question).orElseGet(() -> remember(question, boots(emulator)));
        } catch (IOException unreadable) {
            return boots(emulator);
        }
    }

    private Optional<Boolean> recall(String question) {
        try {
            String kept = Files.readString(memory);
            return kept.startsWith(question)
                    ? Optional.of(Boolean.valueOf(kept.substring(question.length())))
                    : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private boolean remember(String question, boolean answer) {
        try {
            Files.writeString(memory, question + answer);
        } catch (IOException forgetful) {
            return answer;
        }
        return answer;
    }

    private boolean boots(String emulator) {
        try {
            Optional<Path> kernel = anyKernel();
            return kernel.isPresent()
                    && Commands.run(command(emulator, kernel.get()), patience).succeeded();
        } catch (IOException failure) {
            return false;
        }
    }

    /** The emulator aborts on some broken setups, which must not leave a core file. */
    private static List<String> command(String emulator, Path kernel) {
        return List.of(
                "sh",
                "-c",
                "ulimit -c 0; exec \"$@\"",
                "probe",
                emulator,
                "-machine",
                "pc,accel=kvm",
                "-cpu",
                "host",
                "-m",
                "256",
                "-nodefaults",
                "-display",
                "none",
                "-no-reboot",
                "-kernel",
                kernel.toString(),
                "-append",
                "quiet panic=-1");
    }

    private static Optional<Path> anyKernel() throws IOException {
        try (Stream<Path> files = Files.list(KERNELS)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("vmlinuz-"))
                    .filter(Files::isReadable)
                    .sorted()
                    .findFirst();
        }
    }
}
