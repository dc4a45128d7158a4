package org.virttck.reference.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.virttck.driver.model.Image;

/**
 * Judges a kernel by its bytes: the emulator ends at once when it cannot load one, which must not be found out when a
 * guest has been turned off for it.
 */
final class KernelFile {

    private static final int LINUX_HEADER_AT = 0x202;
    private static final int LINUX_HEADER = 0x53726448;
    private static final int ELF = 0x464c457f;
    private static final int MULTIBOOT = 0x1badb002;
    private static final int SEARCHED_FOR_MULTIBOOT = 8192;

    private KernelFile() {}

    static void check(Image image, Path kernel) throws IOException {
        ByteBuffer beginning = beginning(kernel);
        boolean known = beginning.getInt(LINUX_HEADER_AT) == LINUX_HEADER
                || beginning.getInt(0) == ELF
                || holdsMultibootHeader(beginning);
        if (!known) {
            throw ImageFile.unusable(image, "its kernel is none that can be booted");
        }
    }

    private static boolean holdsMultibootHeader(ByteBuffer beginning) {
        for (int at = 0; at < SEARCHED_FOR_MULTIBOOT; at += Integer.BYTES) {
            if (beginning.getInt(at) == MULTIBOOT) {
                return true;
            }
        }
        return false;
    }

    private static ByteBuffer beginning(Path kernel) throws IOException {
        try (InputStream bytes = Files.newInputStream(kernel)) {
            byte[] read = bytes.readNBytes(SEARCHED_FOR_MULTIBOOT);
            return ByteBuffer.wrap(Arrays.copyOf(read, SEARCHED_FOR_MULTIBOOT)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
