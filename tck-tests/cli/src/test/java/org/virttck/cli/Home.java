package org.virttck.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.virttck.reference.memory.MemoryProvider;

/** A home of the kit as the build lays it out, with the in-memory driver as a JAR. */
final class Home {

    private final Path folder;

    Home(Path folder) throws IOException {
        this.folder = folder;
        Path memory = Files.createDirectories(folder.resolve("drivers/memory"));
        Files.copy(Path.of("src/main/drivers/memory/virt-tck.yaml"), memory.resolve("virt-tck.yaml"));
        writeJar(memory.resolve("reference-driver-memory.jar"));
    }

    Path folder() {
        return folder;
    }

    Path driverJar() {
        return folder.resolve("drivers/memory/reference-driver-memory.jar");
    }

    private static void writeJar(Path jar) throws IOException {
        Path classes = codeSource();
        if (Files.isRegularFile(classes)) {
            Files.copy(classes, jar);
            return;
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    private static Path codeSource() {
        try {
            return Path.of(MemoryProvider.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
