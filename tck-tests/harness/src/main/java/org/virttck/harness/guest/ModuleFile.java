package org.virttck.harness.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a kernel module, whose file some distributions compress: the guest's busybox loads plain ones only. */
final class ModuleFile {

    private record Unpacker(String program, String debianPackage) {}

    private static final Map<String, Unpacker> UNPACKERS = Map.of(
            "xz", new Unpacker("xz", "xz-utils"),
            "zst", new Unpacker("zstd", "zstd"),
            "gz", new Unpacker("gzip", "gzip"));

    private ModuleFile() {}

    static byte[] read(Path module) throws IOException {
        String name = module.toString();
        Unpacker unpacker = UNPACKERS.get(name.substring(name.lastIndexOf('.') + 1));
        return unpacker == null ? Files.readAllBytes(module) : unpack(unpacker, module);
    }

    private static byte[] unpack(Unpacker unpacker, Path module) throws IOException {
        Process process = start(unpacker, module);
        try {
            byte[] plain = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException(unpacker.program() + " cannot unpack " + module);
            }
            return plain;
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unpacking " + module, interruption);
        }
    }

    private static Process start(Unpacker unpacker, Path module) throws IOException {
        try {
            return new ProcessBuilder(unpacker.program(), "-dc", module.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            MissingGuestPartException missing =
                    new MissingGuestPartException("the program " + unpacker.program(), unpacker.debianPackage());
            missing.addSuppressed(absent);
            throw missing;
        }
    }
}
