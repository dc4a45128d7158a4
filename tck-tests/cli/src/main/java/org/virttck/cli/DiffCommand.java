package org.virttck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.Report;
import org.virttck.report.diff.ReportDiff;
import org.virttck.report.diff.Slowness;
import org.virttck.report.render.HtmlDiff;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two reports. */
@Command(
        name = "diff",
        description =
                "Compares two reports: verdicts, rules, conditions, times. Signatures are not checked: see verify.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 no rule got worse, 1 at least one did, 2 wrong usage. Times alone make nothing worse."
        })
final class DiffCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier report, or the folder of its run.")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later report, or the folder of its run.")
    private Path after;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes the comparison as a page, too.")
    private Path html;

    @Option(
            names = "--slower-times",
            paramLabel = "N",
            description = "A spec is slower when it took N times as long or more; default: 2.")
    private double times = Slowness.NOTABLE.ratio();

    @Option(
            names = "--slower-millis",
            paramLabel = "N",
            description = "and when that was N milliseconds or more; default: 250.")
    private long millis = Slowness.NOTABLE.millis();

    @Override
    public Integer call() {
        Report earlier = new ReportFile(before).read();
        Report later = new ReportFile(after).read();
        ReportDiff diff = ReportDiff.between(earlier, later, slowness());
        new DiffView(Terminal.of(spec.commandLine().getOut()), diff).print(earlier, later);
        if (html != null) {
            write(HtmlDiff.render(earlier, later, diff));
        }
        return diff.gotWorse() ? ExitCode.NOT_HELD : ExitCode.HELD;
    }

    private Slowness slowness() {
        if (!(times >= 1) || millis < 0) {
            throw new UsageProblem("--slower-times takes 1 or more, --slower-millis 0 or more");
        }
        return new Slowness(times, millis);
    }

    private void write(String page) {
        try {
            Files.writeString(html, page);
        } catch (IOException e) {
            throw new EnvironmentProblem("cannot write " + html + ": " + e, e);
        }
    }
}
