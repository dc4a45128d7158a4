package org.virttck.harness.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.KernelBoot;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.judge.NotSupplied;
import org.virttck.report.digest.Sha256;

/** Variants of the image that works, whose guest is told by the command line of its kernel how to behave. */
final class GuestImages {

    private static final long LARGER_BY_BYTES = 1 << 20;

    private final Image bootable;
    private final GuestKind guest;
    private final Path folder;
    private Optional<Image> rescue = Optional.empty();

    GuestImages(Image bootable, GuestKind guest, Path folder) {
        this.bootable = bootable;
        this.guest = guest;
        this.folder = folder;
    }

    Image crashing() {
        return variant("crashing", bootable.location(), bootable.sha256(), told("guest.nmi=panic"));
    }

    /** Made once for all who ask. */
    synchronized Image rescue() {
        if (rescue.isEmpty()) {
            Optional<KernelBoot> kernel = told("guest.image=rescue");
            rescue = Optional.of(guest == GuestKind.OWN ? asItIs(kernel) : larger(kernel));
        }
        return rescue.get();
    }

    private Image asItIs(Optional<KernelBoot> kernel) {
        return variant("rescue", bootable.location(), bootable.sha256(), kernel);
    }

    private Image larger(Optional<KernelBoot> kernel) {
        Path disk = folder.resolve("rescue.raw");
        try {
            Files.copy(Path.of(bootable.location()), disk, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = Files.newByteChannel(disk, StandardOpenOption.WRITE)) {
                channel.position(channel.size() + LARGER_BY_BYTES - 1);
                channel.write(ByteBuffer.wrap(new byte[1]));
            }
            return variant("rescue", disk.toUri(), Optional.of(Sha256.hex(disk)), kernel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Image variant(String id, URI location, Optional<String> sha256, Optional<KernelBoot> kernel) {
        return new Image(
                id, bootable.format(), location, sha256, bootable.minMemoryMib(), bootable.minRootGib(), kernel);
    }

    private Optional<KernelBoot> told(String argument) {
        if (bootable.kernel().isPresent()) {
            KernelBoot usual = bootable.kernel().get();
            String arguments = (usual.arguments() + " " + argument).strip();
            return Optional.of(new KernelBoot(usual.kernel(), usual.ramdisk(), arguments));
        }
        if (guest != GuestKind.SIMULATED) {
            throw new NotSupplied("image.kernel: PATH (a kernel to which the kit can say " + argument
                    + " on its command line; see docs/guest.md)");
        }
        return Optional.of(new KernelBoot(small("kernel"), small("ramdisk"), argument));
    }

    private URI small(String name) {
        try {
            Path file = folder.resolve("simulated-" + name);
            return Files.write(file, name.getBytes(StandardCharsets.US_ASCII)).toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
