package org.virttck.harness.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.KernelBoot;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.judge.NotSupplied;
import org.virttck.report.digest.Sha256;

class GuestImagesTest {

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void write() throws IOException {
        disk = Files.write(folder.resolve("disk"), new byte[100]);
    }

    @Test
    void theRescueImageIsLargerAndItsChecksumRight() throws IOException {
        Image rescue = of(GuestKind.TINY, kernel("quiet")).rescue();

        Path file = Path.of(rescue.location());
        assertTrue(Files.size(file) > Files.size(disk), () -> "bytes of " + file);
        assertEquals(Optional.of(Sha256.hex(file)), rescue.sha256());
        assertEquals("quiet guest.image=rescue", arguments(rescue));
    }

    @Test
    void theRescueImageIsMadeOnce() {
        GuestImages images = of(GuestKind.TINY, kernel(""));

        assertSame(images.rescue(), images.rescue());
    }

    @Test
    void theOperatorsOwnDiskIsNotCopied() {
        Image rescue = of(GuestKind.OWN, kernel("")).rescue();

        assertEquals(disk.toUri(), rescue.location());
        assertEquals("guest.image=rescue", arguments(rescue));
    }

    @Test
    void aSimulatedGuestNeedsNoKernelOfTheOperator() {
        KernelBoot kernel =
                of(GuestKind.SIMULATED, Optional.empty()).crashing().kernel().orElseThrow();

        assertEquals("guest.nmi=panic", kernel.arguments());
        assertTrue(Files.isRegularFile(Path.of(kernel.kernel())), () -> "no file " + kernel.kernel());
        assertTrue(Files.isRegularFile(Path.of(kernel.ramdisk())), () -> "no file " + kernel.ramdisk());
    }

    @ParameterizedTest
    @EnumSource(
            value = GuestKind.class,
            names = {"OWN", "NONE"})
    void withoutAKernelNobodyCanBeTold(GuestKind guest) {
        GuestImages images = of(guest, Optional.empty());

        assertThrows(NotSupplied.class, images::rescue);
        assertThrows(NotSupplied.class, images::crashing);
    }

    private GuestImages of(GuestKind guest, Optional<KernelBoot> kernel) {
        Image bootable = new Image("image", DiskFormat.RAW, disk.toUri(), Optional.empty(), 0, 0, kernel);
        return new GuestImages(bootable, guest, folder);
    }

    private Optional<KernelBoot> kernel(String arguments) {
        return Optional.of(new KernelBoot(disk.toUri(), disk.toUri(), arguments));
    }

    private static String arguments(Image image) {
        return image.kernel().orElseThrow().arguments();
    }
}
