package org.virttck.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A command that runs in a process of its own. */
final class Running {

    private final Process process;
    private final BufferedReader lines;
    private final List<String> seen = new ArrayList<>();

    Running(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /** Reads until a line begins so; fails when the command ends before. */
    Running awaitLine(String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.add(line);
            if (line.startsWith(beginning)) {
                return this;
            }
        }
        throw new AssertionError("no line begins with \"" + beginning + "\" in:\n" + String.join("\n", seen));
    }

    /** Sends the signal of a polite kill. */
    Running interrupt() {
        // Process.destroy would close the streams too, and what the command says at its end would be lost.
        process.toHandle().destroy();
        return this;
    }

    /** Reads to the end; gives the exit code. */
    int await() throws IOException, InterruptedException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.add(line);
        }
        return process.waitFor();
    }

    String output() {
        return String.join("\n", seen);
    }
}
