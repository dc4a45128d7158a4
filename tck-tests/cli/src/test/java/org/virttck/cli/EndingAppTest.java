package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that do not come to their end, each in a process of its own. */
class EndingAppTest {

    @TempDir
    private Path folder;

    @Test
    void anInterruptedRunCleansUpAndSaysSo() throws IOException, InterruptedException {
        Running run = new Running(App.start(folder, "run", "--out", "report"));
        int code = run.awaitLine("plan").interrupt().await();
        assertEquals(130, code, run::output);
        assertTrue(run.output().contains("interrupted; removed what the run had made"), run::output);
    }

    @Test
    void aDriverThatEndsItsJvmIsNamed() throws IOException, InterruptedException {
        Path jar = driverThat("System.exit(7); return null;");
        Running run = new Running(App.start(folder, "run", "--driver", jar.toString(), "--out", "report"));
        assertEquals(1, run.await(), run::output);
        assertTrue(run.output().contains("the driver's process ended with exit code 7"), run::output);
    }

    @Test
    void aDriverThatEndsTheJvmOfTheKitIsNamed() throws IOException, InterruptedException {
        Path jar = driverThat("System.exit(0); return null;");
        Running run =
                new Running(App.start(folder, "run", "--in-process", "--driver", jar.toString(), "--out", "report"));
        assertEquals(1, run.await(), run::output);
        assertTrue(run.output().contains("the driver ended the JVM"), run::output);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTheEnvironmentsFault() throws IOException, InterruptedException {
        Running run = new Running(App.start(folder, "run", "--rule", "host.has-a-node", "--out", "/dev/full/report"));
        assertEquals(3, run.await(), run::output);
        assertTrue(run.output().contains("cannot write /dev/full/report"), run::output);
    }

    private Path driverThat(String openBody) throws IOException {
        Path source = Files.writeString(
                folder.resolve("Odd.java"),
                "public class Odd implements org.virttck.driver.VirtDriverProvider {"
                        + "public String name() { return \"odd\"; }"
                        + "public org.virttck.driver.VirtDriver open(org.virttck.driver.DriverSettings settings) {"
                        + openBody + "}}");
        List<String> options = List.of(
                "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString());
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)));
        Path jar = folder.resolve("odd.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/services/org.virttck.driver.VirtDriverProvider"));
            out.write("Odd\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("Odd.class"));
            Files.copy(folder.resolve("Odd.class"), out);
        }
        return jar;
    }
}
