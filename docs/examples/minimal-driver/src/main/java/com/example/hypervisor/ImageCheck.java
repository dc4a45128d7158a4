package com.example.hypervisor;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;

/**
 * Looks at an image before a machine is made of it.
 *
 * <p>Images come from users. What an image says of itself decides nothing: a QCOW2 file may name any file of the host as
 * its backing file, and one that calls itself RAW may do so unseen.
 */
final class ImageCheck {

    private static final int QCOW2_MAGIC = 0x514649fb;
    private static final long GIB = 1L << 30;

    private final Image image;

    private ImageCheck(Image image) {
        this.image = image;
    }

    /** The size of the root disk; refuses an image that cannot be used, or not with this flavor. */
    static long rootDiskGib(Image image, Flavor flavor) {
        ImageCheck check = new ImageCheck(image);
        long needed = check.diskGib();
        long given = flavor.rootGib() == 0 ? needed : flavor.rootGib();
        check.must(needed <= given, "is larger than the root disk of flavor " + flavor.name());
        check.must(image.minRootGib() <= given, "needs a root disk of " + image.minRootGib() + " GiB");
        check.must(image.minMemoryMib() <= flavor.memoryMib(), "needs " + image.minMemoryMib() + " MiB of memory");
        return given;
    }

    private long diskGib() {
        image.kernel().ifPresent(boot -> {
            file(boot.kernel());
            file(boot.ramdisk());
        });
        Path file = file(image.location());
        try {
            checkDigest(file);
            long bytes = diskBytes(file);
            return bytes / GIB + (bytes % GIB == 0 ? 0 : 1);
        } catch (IOException e) {
            throw refusal("cannot be read: " + e.getMessage());
        }
    }

    private Path file(URI location) {
        must("file".equals(location.getScheme()), "is not in a file: " + location);
        try {
            Path file = Path.of(location);
            must(Files.isRegularFile(file), "is not there: no file " + file);
            return file;
        } catch (IllegalArgumentException e) {
            throw refusal("is nowhere: " + location + ": " + e.getMessage());
        }
    }

    private void checkDigest(Path file) throws IOException {
        if (image.sha256().isPresent()) {
            must(image.sha256().get().equals(sha256(file)), "does not have the promised checksum");
        }
    }

    private long diskBytes(Path file) throws IOException {
        must(image.format() == DiskFormat.RAW, "is " + image.format() + "; this hypervisor boots RAW only");
        try (DataInputStream bytes = new DataInputStream(Files.newInputStream(file))) {
            must(bytes.available() < Integer.BYTES || bytes.readInt() != QCOW2_MAGIC, "is QCOW2, whatever it says");
        }
        return Files.size(file);
    }

    private static String sha256(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void must(boolean holds, String problem) {
        if (!holds) {
            throw refusal(problem);
        }
    }

    private VirtDriverException refusal(String problem) {
        return new VirtDriverException(ErrorCode.INVALID_ARGUMENT, "image " + image.id() + " " + problem);
    }
}
