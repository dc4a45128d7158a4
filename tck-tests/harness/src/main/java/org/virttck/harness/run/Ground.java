package org.virttck.harness.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.KernelBoot;
import org.virttck.harness.bench.Images;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.config.ImageSettings;
import org.virttck.harness.guest.TinyGuest;
import org.virttck.report.digest.Sha256;

/** Prepares what instances boot. */
final class Ground {

    private static final int SMALL_DISK_BYTES = 4096;

    private final Configuration configuration;
    private final Path scratch;

    Ground(Configuration configuration, Path scratch) {
        this.configuration = configuration;
        this.scratch = scratch;
    }

    Images images() {
        ImageSettings settings = configuration.image();
        Image image = settings.guest() == GuestKind.TINY
                ? tiny()
                : settings.path().map(path -> own(settings, path)).orElseGet(this::small);
        return new Images(image, settings.guest(), scratch);
    }

    private Image tiny() {
        try {
            TinyGuest guest = TinyGuest.build(scratch);
            KernelBoot kernel = new KernelBoot(uri(guest.kernel()), uri(guest.ramdisk()), guest.kernelArguments());
            return image("tiny", configuration.image(), guest.disk(), Optional.of(kernel));
        } catch (IOException e) {
            throw new EnvironmentProblem(e.getMessage(), e);
        }
    }

    private Image own(ImageSettings settings, Path path) {
        Optional<KernelBoot> kernel = settings.kernel()
                .map(file -> new KernelBoot(uri(file), uri(settings.ramdisk().orElse(file)), settings.arguments()));
        return image("own", settings, path, kernel);
    }

    private Image small() {
        byte[] disk = Arrays.copyOf("a small disk".getBytes(StandardCharsets.US_ASCII), SMALL_DISK_BYTES);
        try {
            return image(
                    "small", configuration.image(), Files.write(scratch.resolve("small.raw"), disk), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Image image(String id, ImageSettings settings, Path disk, Optional<KernelBoot> kernel) {
        long memory = configuration.flavor().memoryMib();
        return new Image(id, settings.format(), uri(disk), Optional.of(Sha256.hex(disk)), memory, 0, kernel);
    }

    private static URI uri(Path file) {
        return file.toAbsolutePath().toUri();
    }
}
