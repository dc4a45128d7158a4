package org.virttck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.virttck.harness.config.UsageProblem;
import org.virttck.harness.replay.Rejudgement;
import org.virttck.harness.replay.Rejudgement.Change;
import org.virttck.report.Report;
import org.virttck.report.Statement;
import org.virttck.report.sign.Envelope;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Judges old evidence with the present specs. */
@Command(
        name = "rejudge",
        description =
                "Judges the evidence of earlier runs with the specs of this kit, and lists the verdicts that change.",
        mixinStandardHelpOptions = true)
final class RejudgeCommand implements Callable<Integer> {

    private static final String REPORT = "report.dsse.json";
    private static final int LONGEST = 200;

    @CommandLine.Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder of a run, or one with folders of runs in it.")
    private Path folder;

    @Override
    public Integer call() {
        List<Path> runs = runs();
        if (runs.isEmpty()) {
            throw new UsageProblem("no run in " + folder + ": a run leaves " + REPORT + " and evidence in its folder");
        }
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        long changed = runs.stream().filter(run -> changes(run, terminal)).count();
        terminal.line(runs.size() + (runs.size() == 1 ? " run, " : " runs, ") + changed + " with other verdicts");
        return changed == 0 ? ExitCode.HELD : ExitCode.NOT_HELD;
    }

    private List<Path> runs() {
        if (Files.isRegularFile(folder.resolve(REPORT))) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageProblem("no such folder: " + folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(run -> Files.isRegularFile(run.resolve(REPORT)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean changes(Path run, Terminal terminal) {
        Report report = report(run.resolve(REPORT));
        terminal.line(terminal.bold(run.toString()) + "   " + report.driver().name() + " "
                + report.driver().version() + ", " + report.session().startedAt());
        Optional<Rejudgement> rejudged = Replaying.judge(report, run.resolve("evidence"));
        if (rejudged.isEmpty()) {
            terminal.line("  cannot be judged again: no transcript tells its setting");
            return false;
        }
        rejudged.get().changes().forEach(change -> print(change, terminal));
        rejudged.get()
                .undecided()
                .forEach((undecided, why) -> terminal.line("  undecided  " + undecided + ": " + cut(why)));
        terminal.line("  " + rejudged.get().changes().size() + " verdicts change, "
                + rejudged.get().undecided().size() + " specs ask for what was not recorded");
        return !rejudged.get().changes().isEmpty();
    }

    private static void print(Change change, Terminal terminal) {
        terminal.line("  " + change.was() + " -> " + change.is() + "  " + change.rule()
                + (change.reason().isEmpty() ? "" : ": " + cut(change.reason())));
    }

    private static Report report(Path file) {
        try {
            return Statement.read(Envelope.read(Files.readAllBytes(file)).payload())
                    .report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
