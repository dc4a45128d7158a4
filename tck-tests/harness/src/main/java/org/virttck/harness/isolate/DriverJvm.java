package org.virttck.harness.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.virttck.driver.model.Secret;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.UsageProblem;
import org.virttck.remote.client.EndpointAddress;

/** A JVM of its own with the driver's classes in it, behind an endpoint on loopback that only its parent can call. */
final class DriverJvm implements AutoCloseable {

    private static final int CRASHED_BY_SIGNAL = 128;
    private static final Path SHELL = Path.of("/bin/sh");

    /** Ctrl-C reaches each process of a terminal; the driver is needed to clean up. */
    private static final String DEAF_TO_INTERRUPTS = "trap '' INT; exec \"$0\" \"$@\"";

    private final Process process;
    private final LastWords words = new LastWords();
    private final EndpointAddress address;
    private final String provider;
    private final String location;

    private DriverJvm(Process process, Map<String, String> orders, Duration patience, OutputStream printed) {
        this.process = process;
        words.follow(process.getErrorStream(), printed);
        Map<String, String> reply = exchange(orders, patience, printed);
        words.follow(process.getInputStream(), printed);
        this.provider = reply.get("provider");
        this.location = reply.get("location");
        this.address = new EndpointAddress(
                URI.create(reply.get("uri")),
                Optional.of(new Secret(orders.get("token"))),
                Optional.empty(),
                EndpointAddress.Limits.USUAL);
    }

    /**
     * Starts it.
     *
     * @param provider of the driver, when it has a name
     * @param configuration names the JARs; none for a provider on the class path
     * @param printed where goes what the driver prints
     */
    static DriverJvm start(Optional<String> provider, Configuration configuration, OutputStream printed) {
        Map<String, String> orders = new LinkedHashMap<>();
        provider.ifPresent(name -> orders.put("provider", name));
        orders.put(
                "jars",
                configuration.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        orders.put("prefix", configuration.prefix());
        orders.put("token", UUID.randomUUID().toString());
        try {
            Process process = new ProcessBuilder(command(configuration.driverMemoryMib())).start();
            return new DriverJvm(process, orders, configuration.patience().open(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a process for the driver", e);
        }
    }

    EndpointAddress address() {
        return address;
    }

    String provider() {
        return provider;
    }

    /** Where the provider's class was found. */
    String location() {
        return location;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How it ended; empty when it has not, and does not within that time. */
    Optional<String> end(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        int code = process.exitValue();
        String how = code > CRASHED_BY_SIGNAL
                ? "was killed by signal " + (code - CRASHED_BY_SIGNAL)
                : "ended with exit code " + code;
        String last = words.last();
        return Optional.of("the driver's process " + how + (last.isEmpty() ? "" : "; its last words: " + last));
    }

    /** Kills it, wherever it is, and waits until nothing of it is under way any more. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private Map<String, String> exchange(Map<String, String> orders, Duration patience, OutputStream printed) {
        CompletableFuture<Map<String, String>> reply = CompletableFuture.supplyAsync(() -> {
            try {
                Texts.write(new DataOutputStream(process.getOutputStream()), orders);
                return Texts.readBehind(orders.get("token"), new DataInputStream(process.getInputStream()), printed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            return usable(reply.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            close();
            throw new DriverUnusable("the driver's process did not begin: " + words.last(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new DriverUnusable("the start of the driver's process was given up", e);
        }
    }

    private Map<String, String> usable(Map<String, String> reply) {
        if (reply.containsKey(DriverJvmMain.USAGE)) {
            close();
            throw new UsageProblem(reply.get(DriverJvmMain.USAGE));
        }
        if (reply.containsKey(DriverJvmMain.UNUSABLE)) {
            close();
            throw new DriverUnusable(reply.get(DriverJvmMain.UNUSABLE), null);
        }
        return reply;
    }

    /** A process that has no memory left ends at once: what it would still say could be anything. */
    private static List<String> command(long memoryMib) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", DEAF_TO_INTERRUPTS));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Optional.ofNullable(System.getProperty("virttck.archive"))
                .ifPresent(archive -> command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto")));
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + memoryMib + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-cp",
                System.getProperty("java.class.path"),
                DriverJvmMain.class.getName()));
        return command;
    }
}
