package org.virttck.harness.guest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TinyGuestTest {

    @TempDir
    private Path folder;

    private GuestSources sources;

    @BeforeEach
    void layOutAHost() throws IOException {
        Path boot = Files.createDirectory(folder.resolve("boot"));
        Path modules = Files.createDirectories(folder.resolve("modules/6.1.0-9/k"));
        Files.write(boot.resolve("vmlinuz-6.1.0-9"), KernelImageTest.kernel("6.1.0-9"));
        Files.writeString(folder.resolve("modules/6.1.0-9/modules.dep"), "k/evdev.ko:\n");
        Files.writeString(modules.resolve("evdev.ko"), "module");
        Path busybox = Files.writeString(folder.resolve("busybox"), "busybox");
        sources = new GuestSources(boot, folder.resolve("modules"), List.of(busybox), Optional.empty(), List.of());
    }

    private TinyGuest build(String name) throws IOException {
        return TinyGuest.build(folder.resolve(name), sources);
    }

    private static Map<String, CpioArchiveEntry> entries(Path ramdisk) throws IOException {
        Map<String, CpioArchiveEntry> entries = new LinkedHashMap<>();
        try (CpioArchiveInputStream archive = new CpioArchiveInputStream(Files.newInputStream(ramdisk))) {
            for (CpioArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                entries.put(entry.getName(), entry);
            }
        }
        return entries;
    }

    @Test
    void ramdiskHoldsAllThatTheGuestNeeds() throws IOException {
        Map<String, CpioArchiveEntry> entries = entries(build("out").ramdisk());
        assertTrue(entries.get("dev/console").isCharacterDevice());
        assertEquals(5, entries.get("dev/console").getRemoteDeviceMaj());
        assertTrue(entries.get("bin/sh").isSymbolicLink());
        assertTrue(entries.get("modules/evdev.ko").isRegularFile());
        assertEquals(0111, entries.get("init").getMode() & 0111);
        assertEquals(0111, entries.get("etc/acpi/PWRF/00000080").getMode() & 0111);
        assertEquals(0111, entries.get("bin/chpasswd").getMode() & 0111);
        assertTrue(entries.get("etc/config-drive").isRegularFile());
        assertTrue(entries.get("etc/meta-data.awk").isRegularFile());
    }

    @Test
    void diskIsRecognisableAndSparse() throws IOException {
        Path disk = build("out").disk();
        assertEquals(RootDisk.BYTES, Files.size(disk));
        try (var bytes = Files.newInputStream(disk)) {
            assertArrayEquals(
                    RootDisk.HEADER.getBytes(StandardCharsets.US_ASCII), bytes.readNBytes(RootDisk.HEADER.length()));
        }
    }

    @Test
    void kernelIsACopyThatAnEmulatorCanRead() throws IOException {
        TinyGuest guest = build("out");
        assertArrayEquals(KernelImageTest.kernel("6.1.0-9"), Files.readAllBytes(guest.kernel()));
        assertTrue(Files.getPosixFilePermissions(guest.kernel()).toString().contains("OTHERS_READ"));
        assertTrue(guest.kernelArguments().contains("console=ttyS0"));
    }

    @Test
    void sameHostGivesTheSameBytes() throws IOException {
        assertEquals(-1, Files.mismatch(build("one").ramdisk(), build("two").ramdisk()));
    }
}
