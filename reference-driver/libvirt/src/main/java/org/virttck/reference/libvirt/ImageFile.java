package org.virttck.reference.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;

/** Judges images: by their description, by where they are, and by their bytes. */
final class ImageFile {

    private static final long GIB = 1L << 30;

    private ImageFile() {}

    /** The file behind a location. */
    static Path at(Image image, String what, URI location) {
        try {
            if ("file".equalsIgnoreCase(location.getScheme())) {
                Path path = Path.of(location);
                if (Files.isRegularFile(path) && Files.isReadable(path)) {
                    return path;
                }
            }
        } catch (IllegalArgumentException | FileSystemNotFoundException malformed) {
            throw unusable(image, "its " + what + " is at no usable file: URI: " + malformed.getMessage());
        }
        throw unusable(image, "its " + what + " is no readable regular file: " + location);
    }

    static void checkDigest(Image image, String found) {
        image.sha256().filter(expected -> !expected.equals(found)).ifPresent(expected -> {
            throw unusable(image, "its SHA-256 is " + found + ", but should be " + expected);
        });
    }

    static void checkMemory(Image image, Flavor flavor) {
        if (flavor.memoryMib() < image.minMemoryMib()) {
            throw unusable(image, "it needs " + image.minMemoryMib() + " MiB of memory");
        }
    }

    /**
     * Checks that the bytes are what the description says and fit the flavor.
     *
     * @return size of the root disk
     */
    static long rootDiskBytes(Image image, Path file, Flavor flavor) throws IOException {
        long imageBytes = virtualBytes(image, file);
        long diskBytes = flavor.rootGib() == 0 ? imageBytes : flavor.rootGib() * GIB;
        if (imageBytes > diskBytes) {
            throw unusable(image, "it is larger than the root disk of " + flavor.rootGib() + " GiB");
        }
        if (diskBytes < minimumDiskBytes(image)) {
            throw unusable(image, "it needs a root disk of " + image.minRootGib() + " GiB");
        }
        return diskBytes;
    }

    static long minimumDiskBytes(Image image) {
        return image.minRootGib() * GIB;
    }

    static Image withoutMinimumDisk(Image image) {
        return new Image(
                image.id(), image.format(), image.location(), image.sha256(), image.minMemoryMib(), 0, image.kernel());
    }

    static VirtDriverException unusable(Image image, String reason) {
        return Failures.invalid("image " + image.id() + " cannot be used: " + reason);
    }

    private static long virtualBytes(Image image, Path file) throws IOException {
        Qcow2Header header = new Qcow2Header(beginning(file));
        if (image.format() == DiskFormat.RAW) {
            if (header.hasMagic()) {
                throw unusable(image, "it is said to be raw, but is QCOW2");
            }
            return Files.size(file);
        }
        header.objection().ifPresent(objection -> {
            throw unusable(image, "it " + objection);
        });
        if (header.virtualBytes() < 0) {
            throw unusable(image, "its size is nonsense");
        }
        return header.virtualBytes();
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.copyOf(bytes.readNBytes(Qcow2Header.LENGTH), Qcow2Header.LENGTH);
        }
    }
}
