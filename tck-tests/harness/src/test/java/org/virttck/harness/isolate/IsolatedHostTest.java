package org.virttck.harness.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.Flavor;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.config.ImageSettings;
import org.virttck.harness.config.Patience;
import org.virttck.harness.config.Site;
import org.virttck.harness.record.CallGuard;
import org.virttck.remote.client.RemoteDriver;

/** Drivers that would end, choke or outlive the kit, had they no process of their own. */
final class IsolatedHostTest {

    private static final String DRIVER = """
            return (org.virttck.driver.VirtDriver) java.lang.reflect.Proxy.newProxyInstance(
                org.virttck.driver.VirtDriver.class.getClassLoader(),
                new Class<?>[] {org.virttck.driver.VirtDriver.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("describe")) { %s }
                    if (method.getName().equals("capabilities")) return java.util.Set.of();
                    return null;
                });
            """;
    private static final String DESCRIPTION =
            "return new org.virttck.driver.model.DriverDescription(\"odd\", \"1\", \"Example Vendor\", \"1.0\", \"none\");";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsLeftRunning() {
        assertFalse(driverProcess().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.exit(7); return null;|the driver's process ended with exit code 7",
                "Runtime.getRuntime().halt(0); return null;|the driver's process ended with exit code 0",
                "java.util.List<byte[]> all = new java.util.ArrayList<>(); while (true) all.add(new byte[1 << 20]);|"
                        + "Terminating due to java.lang.OutOfMemoryError: Java heap space",
                "var field = sun.misc.Unsafe.class.getDeclaredField(\"theUnsafe\"); field.setAccessible(true);"
                        + " ((sun.misc.Unsafe) field.get(null)).putAddress(0, 0); return null;|"
                        + "SIGSEGV"
            })
    void endOfTheProcessIsNamedAndTheNextCallFindsANewOne(String body, String told) {
        try (IsolatedHost host = host(body, OutputStream.nullOutputStream());
                VirtDriver driver = host.open()) {
            String message =
                    assertThrows(RuntimeException.class, driver::describe).getMessage();
            assertTrue(message.contains(told), message);
            assertEquals(Set.of(), ((RemoteDriver) driver).probes().keySet());
        }
    }

    @Test
    void stackOverflowIsNamed() {
        String body = "var again = new java.util.function.Supplier<?>[1];"
                + " again[0] = () -> again[0].get(); return again[0].get();";
        try (IsolatedHost host = host(body, OutputStream.nullOutputStream());
                VirtDriver driver = host.open()) {
            String message =
                    assertThrows(RuntimeException.class, driver::describe).getMessage();
            assertTrue(message.startsWith("java.lang.StackOverflowError"), message);
        }
    }

    @Test
    void endlessLoopIsGivenUpAndEndsWithTheHost() {
        try (IsolatedHost host = host("while (true) { Thread.onSpinWait(); }", OutputStream.nullOutputStream());
                VirtDriver driver = host.open()) {
            CallGuard guard = new CallGuard(SHORT);
            assertTrue(guard.call("describe", driver::describe).timedOut());
        }
    }

    @Test
    void whatIsPrintedIsCapturedAndHoldsNobodyUp() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String body = "for (int line = 0; line < 100_000; line++)"
                + " System.out.println(\"a line of sixty-four characters, printed again and again ....\");"
                + DESCRIPTION;
        try (IsolatedHost host = host(body, printed);
                VirtDriver driver = host.open()) {
            assertEquals("odd", driver.describe().name());
        }
        assertTrue(printed.size() > 1 << 20, () -> "captured " + printed.size());
    }

    @Test
    void interruptFromTheTerminalLeavesTheDriverToCleanUp() throws IOException, InterruptedException {
        try (IsolatedHost host = host(DESCRIPTION, OutputStream.nullOutputStream());
                VirtDriver driver = host.open()) {
            ProcessHandle before = driverProcess().orElseThrow();
            new ProcessBuilder("kill", "-INT", Long.toString(before.pid()))
                    .start()
                    .waitFor();
            assertEquals("odd", driver.describe().name());
            assertEquals(before, driverProcess().orElseThrow());
        }
    }

    @Test
    void threadsThatAreLeftBehindEndWithTheHost() {
        String body = "for (int count = 0; count < 200; count++)"
                + " new Thread(() -> { try { new java.util.concurrent.CountDownLatch(1).await(); }"
                + " catch (InterruptedException e) { return; } }).start(); "
                + DESCRIPTION;
        try (IsolatedHost host = host(body, OutputStream.nullOutputStream());
                VirtDriver driver = host.open()) {
            assertEquals("odd", driver.describe().name());
        }
    }

    /** Known by its program: a command line is told as far as a page of memory, which a long class path fills. */
    private static Optional<ProcessHandle> driverProcess() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst();
    }

    private IsolatedHost host(String describe, OutputStream printed) {
        Path jar = new TestJar(folder)
                .provider("Odd", "odd", DRIVER.formatted(describe))
                .write("odd.jar");
        Patience patience = new Patience(LIMIT, LIMIT, LIMIT, LIMIT, LIMIT, LIMIT, LIMIT, LIMIT, LIMIT);
        return IsolatedHost.start(
                new Configuration(
                        Optional.empty(),
                        List.of(jar),
                        64,
                        Map.of(),
                        "tck-",
                        ImageSettings.made(GuestKind.NONE),
                        new Flavor("small", 1, 128, 1),
                        patience,
                        1,
                        Site.unknown()),
                printed);
    }
}
