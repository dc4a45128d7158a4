package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;

final class FileMakerTest {

    private static final byte[] CONTENT = "a disk".getBytes(StandardCharsets.US_ASCII);
    private static final String DIGEST = Digests.sha256("a disk");

    private final FileMaker maker = new FileMaker(Duration.ofSeconds(20));

    @TempDir
    private Path folder;

    private Path source;
    private InstanceFiles files;

    @BeforeEach
    void layOut() throws IOException {
        source = Files.write(folder.resolve("source"), CONTENT);
        files = new InstanceFiles(Files.createDirectory(folder.resolve("instance")));
    }

    private static Image raw(Path file, String sha256, long minMemoryMib, long minRootGib) {
        return new Image(
                "tiny", DiskFormat.RAW, file.toUri(), Optional.of(sha256), minMemoryMib, minRootGib, Optional.empty());
    }

    private void make(Image image) throws IOException {
        InstanceSpec spec = Samples.spec("op-one", image);
        maker.check(spec);
        maker.make(spec, files);
    }

    private String refused(Image image) {
        return Refused.with(ErrorCode.INVALID_ARGUMENT, () -> make(image));
    }

    private Path qcow2(int version, long backingFile, long virtualBytes, long features) throws IOException {
        byte[] header = ByteBuffer.allocate(Qcow2Header.LENGTH)
                .putInt(0, 0x514649fb)
                .putInt(4, version)
                .putLong(8, backingFile)
                .putLong(24, virtualBytes)
                .putLong(72, features)
                .array();
        return Files.write(folder.resolve("qcow2"), header);
    }

    @Test
    void rawDiskHasTheContentAndTheSizeOfTheFlavor() throws IOException {
        make(raw(source, DIGEST, 0, 0));
        assertEquals(1L << 30, Files.size(files.rootDisk()));
        try (var disk = Files.newInputStream(files.rootDisk())) {
            assertArrayEquals(CONTENT, disk.readNBytes(CONTENT.length));
        }
        assertFalse(Files.exists(files.fetched()));
    }

    @Test
    void flavorWithoutRootDiskTakesTheSizeOfTheImage() throws IOException {
        InstanceSpec spec = InstanceSpec.builder(
                        Samples.ID, "op-one", new Flavor("as image", 1, 64, 0), Samples.image(DiskFormat.RAW, source))
                .build();
        maker.make(spec, files);
        assertEquals(CONTENT.length, Files.size(files.rootDisk()));
    }

    @Test
    void rescueDiskIsAsLargeAsItsImageOrAsThatWants() throws IOException {
        maker.makeForRescue(Samples.spec("op-one", raw(source, DIGEST, 0, 0)), files);
        assertEquals(CONTENT.length, Files.size(files.rootDisk()));
        Files.delete(files.rootDisk());
        maker.makeForRescue(Samples.spec("op-one", raw(source, DIGEST, 0, 2)), files);
        assertEquals(2L << 30, Files.size(files.rootDisk()));
    }

    @Test
    void oddMetadataIsKept() throws IOException {
        Image image = Samples.image(DiskFormat.RAW, source);
        InstanceSpec spec = Samples.spec("op-one", image).toBuilder()
                .metadata(java.util.Map.of("ключ\u0001", "a\nb"))
                .build();
        maker.make(spec, files);
        assertEquals(spec.metadata(), InstanceRecord.metadata(files));
    }

    @Test
    void kernelAndRamdiskAreCopied() throws IOException {
        Path kernel = kernel(0x202, 0x53726448);
        make(Samples.bootedDirectly(source, kernel, source, "quiet"));
        assertEquals(-1, Files.mismatch(kernel, files.kernel()));
        assertArrayEquals(CONTENT, Files.readAllBytes(files.ramdisk()));
    }

    @Test
    void kernelsOfEveryKindThatTheEmulatorLoadsAreTaken() throws IOException {
        Image image = Samples.image(DiskFormat.RAW, source);
        KernelFile.check(image, kernel(0, 0x464c457f));
        KernelFile.check(image, kernel(4096, 0x1badb002));
        assertTrue(refused(Samples.bootedDirectly(source, source, source, "")).contains("kernel"));
    }

    private Path kernel(int position, int magic) throws IOException {
        byte[] bytes = ByteBuffer.allocate(9000)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(position, magic)
                .array();
        return Files.write(folder.resolve("kernel"), bytes);
    }

    @Test
    void wrongDigestIsRefused() {
        assertTrue(refused(raw(source, "0".repeat(64), 0, 0)).contains(DIGEST));
    }

    @Test
    void missingFilesAreRefusedBeforeAnythingIsMade() throws IOException {
        Path missing = folder.resolve("missing");
        assertTrue(refused(raw(missing, DIGEST, 0, 0)).contains("missing"));
        refused(Samples.bootedDirectly(source, missing, source, ""));
        refused(Samples.bootedDirectly(source, source, missing, ""));
        refused(Samples.image(DiskFormat.RAW, folder));
        try (var made = Files.list(files.folder())) {
            assertEquals(0, made.count());
        }
    }

    @Test
    void otherLocationsAreRefused() {
        Image web = new Image(
                "tiny",
                DiskFormat.RAW,
                java.net.URI.create("http://localhost/a"),
                Optional.empty(),
                0,
                0,
                Optional.empty());
        refused(web);
    }

    @Test
    void controlCharactersInKernelArgumentsAreRefused() {
        refused(Samples.bootedDirectly(source, source, source, "a\u0001b"));
    }

    @Test
    void minimaOfTheImageAreHonoured() {
        assertTrue(refused(raw(source, DIGEST, 129, 0)).contains("129 MiB"));
        assertTrue(refused(raw(source, DIGEST, 0, 2)).contains("2 GiB"));
    }

    @Test
    void qcow2IsNotTakenForRaw() throws IOException {
        assertTrue(refused(Samples.image(DiskFormat.RAW, qcow2(3, 0, 512, 0))).contains("is QCOW2"));
    }

    @Test
    void rawIsNotTakenForQcow2() {
        assertTrue(refused(Samples.image(DiskFormat.QCOW2, source)).contains("not QCOW2"));
    }

    @Test
    void referencesToOtherFilesAreRefused() throws IOException {
        assertTrue(
                refused(Samples.image(DiskFormat.QCOW2, qcow2(2, 104, 512, 0))).contains("backing"));
        assertTrue(refused(Samples.image(DiskFormat.QCOW2, qcow2(3, 0, 512, 4))).contains("another file"));
        assertTrue(refused(Samples.image(DiskFormat.QCOW2, qcow2(3, 0, 512, 2))).contains("corrupt"));
        refused(Samples.image(DiskFormat.QCOW2, qcow2(4, 0, 512, 0)));
    }

    @Test
    void imageLargerThanTheRootDiskIsRefused() throws IOException {
        refused(Samples.image(DiskFormat.QCOW2, qcow2(3, 0, (1L << 30) + 1, 0)));
        refused(Samples.image(DiskFormat.QCOW2, qcow2(3, 0, -1, 0)));
    }

    @Test
    void copyLeavesHolesButNotGaps() throws IOException {
        byte[] mixed = new byte[300_000];
        Arrays.fill(mixed, 131_072, 131_080, (byte) 7);
        Path input = Files.write(folder.resolve("mixed"), mixed);
        Path output = folder.resolve("copy");
        try (InputStream bytes = Files.newInputStream(input)) {
            SparseCopy.copy(bytes, output);
        }
        assertArrayEquals(mixed, Files.readAllBytes(output));
    }
}
