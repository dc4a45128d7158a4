package org.virttck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.decide.Decider;
import org.virttck.report.decide.Decision;
import org.virttck.report.decide.DecisionInput;
import org.virttck.report.decide.WhatIf;
import org.virttck.report.policy.Policy;
import org.virttck.report.sign.SigningKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides whether reports make a driver eligible. */
@Command(
        name = "decide",
        description = "Decides by a policy whether signed reports make their driver eligible, and says why.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 eligible, 1 not eligible, 2 wrong usage or configuration."})
final class DecideCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "REPORT",
            arity = "1..*",
            description = "Files report.dsse.json; several of one driver are parts of one whole.")
    private List<Path> reports;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Option(
            names = "--what-if",
            paramLabel = "POLICY",
            description =
                    "Say what another policy would turn red or green, for each report by itself; exit code 1 when one"
                            + " would not be eligible any more.")
    private Path whatIf;

    @Option(names = "--key", paramLabel = "FILE", description = "The secret key that signs the decision; needs --out.")
    private Path keyFile;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the decision is written; nothing is written over.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        if (keyFile != null && folder == null) {
            throw new UsageProblem("--key signs a decision that is written: say where with --out");
        }
        Optional<SigningKey> key = Optional.ofNullable(keyFile).map(SigningKey::read);
        DecisionInput input = options.input(reports);
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        return whatIf == null ? decide(input, terminal, key) : compare(input, terminal);
    }

    private int decide(DecisionInput input, Terminal terminal, Optional<SigningKey> key) throws IOException {
        Decision decision = Decider.decide(input);
        new DecisionView(terminal).print(decision);
        if (folder != null) {
            new DecisionFolder(folder).write(decision, key).forEach(terminal::line);
        }
        return decision.eligible() ? ExitCode.HELD : ExitCode.NOT_HELD;
    }

    private int compare(DecisionInput input, Terminal terminal) {
        Policy other = options.policy(whatIf);
        List<WhatIf> changes = WhatIf.of(
                input,
                input.with(other, DecisionOptions.profile(other, input.profile().name())));
        new WhatIfView(terminal).print(changes, input.submissions().refused());
        return changes.stream().anyMatch(WhatIf::losesEligibility) ? ExitCode.NOT_HELD : ExitCode.HELD;
    }
}
