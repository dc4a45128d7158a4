package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs that say little: what they print must fit a pipe. */
final class Commands {

    /**
     * How a program ended.
     *
     * @param exitCode its own, or {@link #KILLED}
     * @param output what it printed, on either stream
     */
    record Outcome(int exitCode, String output) {

        static final int KILLED = -1;

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private Commands() {}

    static Outcome run(List<String> command, Duration limit) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? new Outcome(process.exitValue(), output(process)) : new Outcome(Outcome.KILLED, "");
        } catch (InterruptedException interruption) {
            throw Failures.interrupted(interruption);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
