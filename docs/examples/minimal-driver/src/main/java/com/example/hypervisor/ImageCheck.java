package com.example.hypervisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
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
    private static final int QCOW2_HEADER_BYTES = 80;
    private static final long QCOW2_DATA_ELSEWHERE = 4;
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
        ByteBuffer header = header(file);
        boolean qcow2 = header.getInt(0) == QCOW2_MAGIC;
        must(qcow2 == (image.format() == DiskFormat.QCOW2), "is not of the format " + image.format());
        return qcow2 ? qcow2Bytes(header) : Files.size(file);
    }

    /** Places in the header: version 4, backing file 8, size of the disk 24, and since version 3 features 72. */
    private long qcow2Bytes(ByteBuffer header) {
        int version = header.getInt(4);
        must(version == 2 || version == 3, "is of the unknown QCOW2 version " + version);
        must(header.getLong(8) == 0, "has a backing file");
        must(version == 2 || (header.getLong(72) & QCOW2_DATA_ELSEWHERE) == 0, "keeps its data in another file");
        must(header.getLong(24) >= 0, "claims an impossible size");
        return header.getLong(24);
    }

    private static ByteBuffer header(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return ByteBuffer.allocate(QCOW2_HEADER_BYTES).put(bytes.readNBytes(QCOW2_HEADER_BYTES));
        }
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
