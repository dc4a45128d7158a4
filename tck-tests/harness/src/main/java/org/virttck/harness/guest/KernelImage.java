package org.virttck.harness.guest;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Linux kernels and reads which release they are. */
final class KernelImage {

    private static final String PREFIX = "vmlinuz-";

    /** Cloud kernels come first: they carry no drivers that a guest does not need, and boot sooner. */
    private static final Comparator<Path> BY_FITNESS =
            Comparator.comparing(KernelImage::isForClouds).thenComparing(KernelImage::fileName, VersionOrder::compare);

    private KernelImage() {}

    static Optional<Path> newestIn(Path bootFolder) throws IOException {
        if (!Files.isDirectory(bootFolder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(bootFolder)) {
            return files.filter(file -> fileName(file).startsWith(PREFIX))
                    .filter(Files::isReadable)
                    .max(BY_FITNESS);
        }
    }

    /** Reads the release from the boot protocol's header, since the name of the file may say anything. */
    static String release(Path kernel) throws IOException {
        try (RandomAccessFile image = new RandomAccessFile(kernel.toFile(), "r")) {
            byte[] magic = {0, 0, 0, 0};
            image.seek(0x202);
            image.readFully(magic);
            if (!new String(magic, StandardCharsets.US_ASCII).equals("HdrS")) {
                throw new IOException(kernel + " is no Linux kernel for x86");
            }
            return textAt(image, versionOffset(image));
        }
    }

    private static int versionOffset(RandomAccessFile image) throws IOException {
        image.seek(0x20e);
        return 0x200 + Short.toUnsignedInt(Short.reverseBytes(image.readShort()));
    }

    private static String textAt(RandomAccessFile image, int offset) throws IOException {
        image.seek(offset);
        StringBuilder text = new StringBuilder();
        for (int next = image.read(); next > ' '; next = image.read()) {
            text.append((char) next);
        }
        return text.toString();
    }

    private static boolean isForClouds(Path kernel) {
        return fileName(kernel).contains("cloud");
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
