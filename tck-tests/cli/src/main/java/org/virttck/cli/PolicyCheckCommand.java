package org.virttck.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.policy.Policy;
import org.virttck.report.policy.PolicyCheck;
import org.virttck.report.policy.PolicyFinding;
import org.virttck.report.policy.PolicyReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what is wrong with a policy. */
@Command(
        name = "check",
        description = "Finds what is wrong with a policy, each finding with its place.",
        mixinStandardHelpOptions = true)
final class PolicyCheckCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "POLICY", description = "The policy, a JSON file.")
    private Path file;

    @Option(names = "--previous", paramLabel = "POLICY", description = "The policy that it replaces.")
    private Path previous;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        List<String> faults = faults(asOf.day());
        faults.forEach(fault -> terminal.line(terminal.bad("✗") + " " + fault));
        if (faults.isEmpty()) {
            terminal.line(terminal.good("✓") + " nothing is wrong");
        }
        return faults.isEmpty() ? ExitCode.HELD : ExitCode.NOT_HELD;
    }

    private List<String> faults(LocalDate day) {
        Optional<Policy> before = Optional.ofNullable(previous).map(InputFiles::policy);
        InputFiles.mustExist(file, "policy");
        try {
            return new PolicyCheck(CatalogueReader.read(), day)
                    .findings(PolicyReader.read(file), before).stream()
                            .map(PolicyFinding::toString)
                            .toList();
        } catch (InvalidJsonException e) {
            return List.of(e.getMessage());
        }
    }
}
