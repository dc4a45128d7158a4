package org.virttck.harness.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelImageTest {

    @TempDir
    private Path folder;

    static byte[] kernel(String release) {
        ByteBuffer image = ByteBuffer.allocate(0x400).order(ByteOrder.LITTLE_ENDIAN);
        image.put(0x202, "HdrS".getBytes(StandardCharsets.US_ASCII));
        image.putShort(0x20e, (short) 0x100);
        image.put(0x300, (release + " (builder) #1").getBytes(StandardCharsets.US_ASCII));
        return image.array();
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    private Optional<String> newest() throws IOException {
        return KernelImage.newestIn(folder).map(file -> file.getFileName().toString());
    }

    @Test
    void releaseIsReadFromTheImage() throws IOException {
        Path file = Files.write(folder.resolve("any-name"), kernel("6.1.0-9-cloud-amd64"));
        assertEquals("6.1.0-9-cloud-amd64", KernelImage.release(file));
    }

    @Test
    void otherFilesAreNoKernels() throws IOException {
        Path file = Files.write(folder.resolve("text"), new byte[0x400]);
        assertThrows(IOException.class, () -> KernelImage.release(file));
    }

    @Test
    void newerKernelWins() throws IOException {
        put("vmlinuz-6.9.0-1-amd64", "vmlinuz-6.10.0-1-amd64", "initrd.img-7.0.0");
        assertEquals(Optional.of("vmlinuz-6.10.0-1-amd64"), newest());
    }

    @Test
    void cloudKernelWinsOverNewerOnes() throws IOException {
        put("vmlinuz-6.1.0-9-cloud-amd64", "vmlinuz-6.1.0-56-cloud-amd64", "vmlinuz-6.12.0-1-amd64");
        assertEquals(Optional.of("vmlinuz-6.1.0-56-cloud-amd64"), newest());
    }

    @Test
    void missingPartsAreNamedWithTheirPackages() throws IOException {
        GuestSources none = new GuestSources(folder.resolve("boot"), folder, List.of(), Optional.empty(), List.of());
        assertTrue(missing(none).contains("linux-image-cloud-amd64"));
        Path kernel = Files.write(folder.resolve("vmlinuz-a"), kernel("6.1.0-9"));
        GuestSources noModules = none.withKernel(kernel);
        assertTrue(missing(noModules).contains("linux-image-6.1.0-9"));
        Files.createDirectories(folder.resolve("6.1.0-9"));
        Files.writeString(folder.resolve("6.1.0-9/modules.dep"), "");
        assertTrue(missing(noModules).contains("busybox-static"));
    }

    private String missing(GuestSources sources) {
        return assertThrows(MissingGuestPartException.class, () -> TinyGuest.build(folder.resolve("out"), sources))
                .getMessage();
    }
}
