package org.virttck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.virttck.harness.config.UsageProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a configuration to begin with. */
@Command(
        name = "init",
        description = "Writes a configuration with comments, to begin with.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", defaultValue = "virt-tck.yaml", description = "Default: ${DEFAULT-VALUE}.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            throw new UsageProblem(file + " exists; nothing is written over: name another file");
        }
        try (InputStream template = InitCommand.class.getResourceAsStream("virt-tck.yaml")) {
            Files.copy(template, file);
        }
        spec.commandLine().getOut().println("wrote " + file + "; edit it, then: ./virt-tck run --config " + file);
        return ExitCode.HELD;
    }
}
