package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;

/** A provider, a clock, a driver over the usual host, and things to make instances of. */
final class Rig implements AutoCloseable {

    static final Flavor SMALL = new Flavor("small", 2, 512, 1);

    final ManualTime time = new ManualTime();
    final MemoryProvider provider = new MemoryProvider(time);
    final VirtDriver driver;
    private final Path directory;

    Rig(Path directory, Map<String, String> settings) {
        this.directory = directory;
        this.driver = open(settings);
    }

    Rig(Path directory) {
        this(directory, Map.of());
    }

    VirtDriver open(Map<String, String> settings) {
        return provider.open(new DriverSettings("t-", settings));
    }

    VirtDriver openAs(String namePrefix) {
        return provider.open(new DriverSettings(namePrefix, Map.of()));
    }

    InstanceId running() {
        InstanceSpec spec = spec().build();
        driver.instances().spawn(spec);
        return spec.id();
    }

    InstanceId in(PowerState state) {
        InstanceSpec spec = spec().powerOn(state != PowerState.SHUTDOWN).build();
        driver.instances().spawn(spec);
        if (state == PowerState.PAUSED) {
            driver.suspension().pause(spec.id());
        } else if (state == PowerState.SUSPENDED) {
            driver.suspension().suspend(spec.id());
        }
        return spec.id();
    }

    PowerState state(InstanceId id) {
        return driver.instances().info(id).state();
    }

    String console(InstanceId id) {
        return new String(driver.console().output(id, 16 << 20), StandardCharsets.US_ASCII);
    }

    InstanceSpec.Builder spec() {
        UUID id = UUID.randomUUID();
        return InstanceSpec.builder(new InstanceId(id), "t-" + id, SMALL, image(new byte[] {1, 2, 3}));
    }

    Image image(byte[] bytes) {
        return image(DiskFormat.RAW, bytes);
    }

    Image image(DiskFormat format, byte[] bytes) {
        return new Image("image", format, file(bytes).toUri(), Optional.empty(), 0, 0, Optional.empty());
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(directory, "image", ".bin"), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static InstanceId nobody() {
        return new InstanceId(UUID.randomUUID());
    }

    static ErrorCode refusal(Executable call) {
        return assertThrows(VirtDriverException.class, call).code();
    }

    static String complaint(Executable call) {
        return assertThrows(VirtDriverException.class, call).getMessage();
    }

    @Override
    public void close() {
        driver.close();
    }
}
