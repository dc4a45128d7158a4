package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.KernelBoot;

class ImageInspectionTest {

    private static final Flavor AS_THE_IMAGE = new Flavor("as the image", 1, 64, 0);
    private static final Flavor ONE_GIB = new Flavor("one GiB", 1, 64, 1);
    private static final long GIB = 1L << 30;
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path directory;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theRootDiskHasTheSizeOfTheFlavorOrElseOfTheImage() {
        Image image = rig.image(new byte[77]);

        assertEquals(GIB, ImageInspection.rootDiskBytes(image, ONE_GIB));
        assertEquals(77, ImageInspection.rootDiskBytes(image, AS_THE_IMAGE));
    }

    @Test
    void aRightDigestIsAccepted() {
        assertEquals(3, ImageInspection.rootDiskBytes(withDigest(SHA256_OF_ABC), AS_THE_IMAGE));
    }

    @Test
    void aWrongDigestIsRefused() {
        assertRefused(withDigest("0".repeat(64)), "SHA-256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://user:secret@example.org/image", "file:relative", "file:///no/such/file", "file:///"})
    void aLocationWithoutARegularFileIsRefused(String location) {
        Image image = at(URI.create(location));

        assertRefused(image, "location");
        String complaint = Rig.complaint(() -> ImageInspection.rootDiskBytes(image, ONE_GIB));
        assertEquals(-1, complaint.indexOf("secret"));
    }

    @Test
    void aLocationWithANulCharacterIsRefused() {
        assertRefused(at(URI.create("file:///tmp/a%00b")), "malformed");
    }

    @Test
    void qcow2InTheClothesOfRawIsRefused() {
        assertRefused(rig.image(qcow2(3, 0, 512, 0)), "is QCOW2, not RAW");
    }

    @Test
    void rawInTheClothesOfQcow2IsRefused() {
        assertRefused(rig.image(DiskFormat.QCOW2, new byte[512]), "is not QCOW2");
        assertRefused(rig.image(DiskFormat.QCOW2, new byte[0]), "is not QCOW2");
    }

    @Test
    void qcow2ThatDrawsOnAnotherFileIsRefused() {
        assertRefused(rig.image(DiskFormat.QCOW2, qcow2(2, 104, 512, 0)), "backing file");
        assertRefused(rig.image(DiskFormat.QCOW2, qcow2(3, 0, 512, 4)), "another file");
    }

    @Test
    void qcow2OfAnUnknownVersionIsRefused() {
        assertRefused(rig.image(DiskFormat.QCOW2, qcow2(1, 0, 512, 0)), "version 1");
    }

    @Test
    void qcow2CountsByTheDiskThatItHolds() {
        Image image = rig.image(DiskFormat.QCOW2, qcow2(3, 0, 2 * GIB, 0));

        assertEquals(2 * GIB, ImageInspection.rootDiskBytes(image, AS_THE_IMAGE));
        assertRefused(image, "larger");
    }

    @Test
    void anImageLargerThanTheRootDiskIsRefused() throws IOException {
        Path sparse = rig.file(new byte[0]);
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(GIB + 1);
        }
        assertRefused(at(sparse.toUri()), "larger");
    }

    @Test
    void aFlavorBelowTheMinimaIsRefused() {
        URI location = rig.file(new byte[1]).toUri();

        assertRefused(new Image("i", DiskFormat.RAW, location, Optional.empty(), 65, 0, Optional.empty()), "65 MiB");
        assertRefused(new Image("i", DiskFormat.RAW, location, Optional.empty(), 0, 2, Optional.empty()), "2 GiB");
    }

    @Test
    void aMissingKernelOrRamdiskIsRefused() {
        URI there = rig.file(new byte[1]).toUri();
        URI missing = URI.create("file:///no/such/file");

        assertRefused(booting(there, new KernelBoot(missing, there, "")), "kernel");
        assertRefused(booting(there, new KernelBoot(there, missing, "")), "ramdisk");
        assertEquals(GIB, ImageInspection.rootDiskBytes(booting(there, new KernelBoot(there, there, "")), ONE_GIB));
    }

    private void assertRefused(Image image, String because) {
        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> ImageInspection.rootDiskBytes(image, ONE_GIB)));
        String complaint = Rig.complaint(() -> ImageInspection.rootDiskBytes(image, ONE_GIB));
        assertTrue(complaint.contains(because), complaint);
    }

    private Image withDigest(String sha256) {
        URI location = rig.file("abc".getBytes(StandardCharsets.US_ASCII)).toUri();
        return new Image("i", DiskFormat.RAW, location, Optional.of(sha256), 0, 0, Optional.empty());
    }

    private static Image at(URI location) {
        return new Image("i", DiskFormat.RAW, location, Optional.empty(), 0, 0, Optional.empty());
    }

    private static Image booting(URI location, KernelBoot kernel) {
        return new Image("i", DiskFormat.RAW, location, Optional.empty(), 0, 0, Optional.of(kernel));
    }

    private static byte[] qcow2(int version, long backingFileAt, long diskBytes, long incompatibleFeatures) {
        return ByteBuffer.allocate(104)
                .put(new byte[] {'Q', 'F', 'I', (byte) 0xfb})
                .putInt(4, version)
                .putLong(8, backingFileAt)
                .putInt(20, 16)
                .putLong(24, diskBytes)
                .putLong(72, incompatibleFeatures)
                .putInt(100, 104)
                .array();
    }
}
