package org.virttck.reference.memory;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;

/** Looks at the bytes of an image before anything is made of it. What the image says of itself is not believed. */
final class ImageInspection {

    private static final long GIB = 1L << 30;
    private static final int CHUNK = 1 << 16;

    private ImageInspection() {}

    /** Size of the root disk that the flavor gives to the image; refuses an image that cannot be used. */
    static long rootDiskBytes(Image image, Flavor flavor) {
        if (flavor.memoryMib() < image.minMemoryMib()) {
            throw unusable(image, "needs " + image.minMemoryMib() + " MiB of memory, but the flavor has less");
        }
        if (image.kernel().isPresent()) {
            regularFile(image, "kernel", image.kernel().get().kernel());
            regularFile(image, "ramdisk", image.kernel().get().ramdisk());
        }
        long imageBytes = inspect(image, regularFile(image, "location", image.location()));
        return fitted(image, flavor, imageBytes);
    }

    private static long fitted(Image image, Flavor flavor, long imageBytes) {
        long diskBytes = flavor.rootGib() == 0 ? imageBytes : flavor.rootGib() * GIB;
        if (imageBytes > diskBytes) {
            throw unusable(image, "is larger than the flavor's root disk of " + flavor.rootGib() + " GiB");
        }
        if (diskBytes < image.minRootGib() * GIB) {
            throw unusable(image, "needs a root disk of " + image.minRootGib() + " GiB");
        }
        return diskBytes;
    }

    private static Path regularFile(Image image, String field, URI uri) {
        if (!"file".equalsIgnoreCase(uri.getScheme())) {
            throw unusable(image, "has a " + field + " that is no file: URI");
        }
        try {
            Path path = Path.of(uri);
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (IllegalArgumentException malformed) {
            throw unusable(image, "has a malformed " + field + ": " + malformed.getMessage());
        }
        throw unusable(image, "has a " + field + " where there is no regular file: " + uri);
    }

    /** Opens the file once, so that header, digest and size are of the same bytes. */
    private static long inspect(Image image, Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] header = bytes.readNBytes(Qcow2Header.LENGTH);
            if (image.sha256().isPresent()) {
                verify(image, header, bytes);
            }
            return diskBytes(image, header, Files.size(path));
        } catch (IOException failure) {
            throw unusable(image, "cannot be read: " + failure.getMessage());
        }
    }

    private static long diskBytes(Image image, byte[] header, long fileBytes) {
        Qcow2Header qcow2 = new Qcow2Header(header);
        if (image.format() == DiskFormat.QCOW2) {
            Optional<String> problem = qcow2.problem();
            if (problem.isPresent()) {
                throw unusable(image, problem.get());
            }
            return qcow2.diskBytes();
        }
        if (qcow2.hasMagic()) {
            throw unusable(image, "is QCOW2, not RAW");
        }
        return fileBytes;
    }

    private static void verify(Image image, byte[] header, InputStream rest) throws IOException {
        MessageDigest digest = sha256();
        digest.update(header);
        byte[] chunk = new byte[CHUNK];
        for (int length = rest.read(chunk); length > 0; length = rest.read(chunk)) {
            digest.update(chunk, 0, length);
        }
        String actual = HexFormat.of().formatHex(digest.digest());
        if (!actual.equals(image.sha256().orElseThrow())) {
            throw unusable(image, "has another SHA-256 than it should: " + actual);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static VirtDriverException unusable(Image image, String problem) {
        return Refusals.invalidArgument("image " + image.id() + " " + problem);
    }
}
