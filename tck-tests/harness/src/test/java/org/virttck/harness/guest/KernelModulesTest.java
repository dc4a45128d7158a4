package org.virttck.harness.guest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelModulesTest {

    @TempDir
    private Path folder;

    private KernelModules modules(String list) throws IOException {
        Files.writeString(folder.resolve("modules.dep"), list);
        return KernelModules.of(folder);
    }

    @Test
    void eachModuleComesAfterWhatItNeeds() throws IOException {
        KernelModules modules = modules("""
                k/virtio_blk.ko.xz: k/virtio.ko k/virtio_ring.ko
                k/virtio_ring.ko: k/virtio.ko
                k/virtio.ko:
                k/unwanted.ko:
                """);
        assertEquals(
                List.of("k/virtio.ko", "k/virtio_ring.ko", "k/virtio_blk.ko.xz"),
                modules.files().stream()
                        .map(file -> folder.relativize(file).toString())
                        .toList());
        assertEquals("virtio_blk", modules.wanted());
        assertTrue(modules.dependencyList().endsWith("virtio_blk.ko: virtio.ko virtio_ring.ko\n"));
    }

    @Test
    void hyphenAndUnderscoreAreOne() throws IOException {
        assertEquals("virtio_rng", modules("k/virtio-rng.ko:\n").wanted());
    }

    @Test
    void moduleForLaterIsThereButNotLoaded() throws IOException {
        KernelModules modules = modules("k/button.ko:\nk/isofs.ko: k/cdrom.ko\nk/cdrom.ko:\n");
        assertEquals("button", modules.wanted());
        assertTrue(modules.dependencyList().endsWith("cdrom.ko:\nisofs.ko: cdrom.ko\n"), modules::dependencyList);
    }

    @Test
    void signatureIsTakenOff() {
        byte[] code = {1, 2, 3};
        byte[] mark = "~Module signature appended~\n".getBytes(StandardCharsets.US_ASCII);
        byte[] signed = ByteBuffer.allocate(3 + 5 + 12 + mark.length)
                .put(code)
                .put(new byte[5])
                .put(new byte[8])
                .putInt(5)
                .put(mark)
                .array();
        assertArrayEquals(code, ModuleSignature.strip(signed));
        assertArrayEquals(code, ModuleSignature.strip(code));
    }

    @Test
    void compressedModuleIsRead() throws IOException {
        Path packed = folder.resolve("a.ko.gz");
        try (var output = new java.util.zip.GZIPOutputStream(Files.newOutputStream(packed))) {
            output.write(new byte[] {7});
        }
        assertArrayEquals(new byte[] {7}, ModuleFile.read(packed));
    }
}
