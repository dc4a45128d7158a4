package org.virttck.harness.isolate;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.ProbeCommand;

/** Looks at a host through a command of the operator, which is bounded in time and in what it may say. */
final class CommandProbe implements HostProbe {

    private static final int MOST_BYTES = 4 << 20;

    private final ProbeCommand probe;
    private final Duration limit;

    CommandProbe(ProbeCommand probe, Duration limit) {
        this.probe = probe;
        this.limit = limit;
    }

    /** Those of the operator. */
    static List<HostProbe> all(Configuration configuration) {
        Duration limit = configuration.patience().call();
        return configuration.site().probes().stream()
                .<HostProbe>map(command -> new CommandProbe(command, limit))
                .toList();
    }

    @Override
    public String name() {
        return probe.name();
    }

    @Override
    public Set<String> lines() {
        try {
            return lines(start());
        } catch (IOException e) {
            throw blind("cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw blind("was interrupted");
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(probe.command())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Set<String> lines(Process process) throws InterruptedException {
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw blind("did not end within " + limit.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw blind("ended with exit code " + process.exitValue());
        }
        return output.join().lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    private String read(Process process) {
        try (InputStream output = process.getInputStream()) {
            byte[] bytes = output.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                process.destroyForcibly();
                throw blind("says more than " + MOST_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw blind("cannot be read: " + e.getMessage());
        }
    }

    private VirtDriverException blind(String why) {
        return new VirtDriverException(
                ErrorCode.UNAVAILABLE,
                "the probe " + probe.name() + " (" + String.join(" ", probe.command()) + ") " + why);
    }
}
