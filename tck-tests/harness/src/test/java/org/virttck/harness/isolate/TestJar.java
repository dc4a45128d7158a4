package org.virttck.harness.isolate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes driver JARs from source, to be wrong in one way each. */
final class TestJar {

    private static final String SERVICE = "META-INF/services/org.virttck.driver.VirtDriverProvider";

    private final Path folder;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    TestJar(Path folder) {
        this.folder = folder;
    }

    /** A provider whose {@code open} has that body. */
    TestJar provider(String className, String name, String openBody) {
        String source = "public class " + className + " implements org.virttck.driver.VirtDriverProvider {\n"
                + "public String name() { return \"" + name + "\"; }\n"
                + "public org.virttck.driver.VirtDriver open(org.virttck.driver.DriverSettings settings) {\n"
                + openBody + "\n}}\n";
        compile(className, source);
        byte[] already = entries.getOrDefault(SERVICE, new byte[0]);
        String lines = new String(already, StandardCharsets.UTF_8) + className + "\n";
        entries.put(SERVICE, lines.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Stamps a class with a version that no Java of today knows. */
    TestJar fromTheFuture(String className) {
        entries.get(className + ".class")[7] = (byte) 200;
        return this;
    }

    Path write(String name) {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream jarOut = new JarOutputStream(out)) {
            jarOut.putNextEntry(new ZipEntry("META-INF/"));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jarOut.putNextEntry(new ZipEntry(entry.getKey()));
                jarOut.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private void compile(String className, String source) {
        try {
            Path file = Files.writeString(folder.resolve(className + ".java"), source);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            String classPath = System.getProperty("java.class.path");
            int code = compiler.run(
                    null, null, null, "-proc:none", "-cp", classPath, "-d", folder.toString(), file.toString());
            if (code != 0) {
                throw new IllegalStateException("does not compile: " + source);
            }
            String compiled = className + ".class";
            entries.put(compiled, Files.readAllBytes(folder.resolve(compiled)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
