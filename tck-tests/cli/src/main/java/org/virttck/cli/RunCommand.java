package org.virttck.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.engine.Execution;
import org.virttck.harness.isolate.DriverHost;
import org.virttck.harness.run.Run;
import org.virttck.harness.run.RunFolder;
import org.virttck.harness.run.Seed;
import org.virttck.report.Controls;
import org.virttck.report.Report;
import org.virttck.report.Report.Kit;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.challenge.SeedOrigin;
import org.virttck.report.control.ControlDraw;
import org.virttck.report.control.ControlList;
import org.virttck.report.export.GitHubAnnotations;
import org.virttck.report.sign.SigningKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the specification against a driver. */
@Command(
        name = "run",
        description = "Runs the specification against a driver and signs a report.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    static final String SPECS = "org.virttck.specs";
    private static final String USUAL_FOLDER = "virt-tck-report";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @ParentCommand
    private VirtTck program;

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the report goes; default: " + USUAL_FOLDER + ", or the next free number behind it.")
    private Path out;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The key that signs; default: one made for this run, which proves integrity alone.")
    private Path keyFile;

    @Mixin
    private AttemptOptions attempts = new AttemptOptions();

    @Mixin
    private FreshnessOptions freshness = new FreshnessOptions();

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        mustBeKey(keyFile);
        Challenge challenge = freshness.challenge(clock.instant());
        CompletableFuture<Kit> kit = CompletableFuture.supplyAsync(KitFacts::kit);
        Catalogue catalogue = CatalogueReader.read();
        rules.select(catalogue);
        attempts.check();
        Configuration configuration = subject.configuration();
        DriverHost host = subject.host(configuration);
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        RunFolder folder = RunFolder.create(out == null ? nextFree() : out);
        try {
            RunOrigin origin = new RunOrigin(challenge, freshness.isSelfIssued(), kit.join());
            Report report = run(origin, configuration, host, folder, catalogue, terminal);
            return conclude(report, configuration, folder, catalogue, terminal);
        } catch (UncheckedIOException e) {
            throw RunFolder.cannotWrite(folder.root(), e.getCause());
        } finally {
            folder.discardIfEmpty();
        }
    }

    private Report run(
            RunOrigin origin,
            Configuration configuration,
            DriverHost host,
            RunFolder folder,
            Catalogue catalogue,
            Terminal terminal) {
        System.setProperty(
                "allure.results.directory", folder.file("allure-results").toString());
        Seed seed = freshness.seed(new SeedOrigin(
                origin.challenge().nonce(), catalogue.sha256(), origin.kit().jars(), host.subjects()));
        try (Scratch scratch = new Scratch();
                OutputCapture printed = new OutputCapture(folder.file("output.log"));
                Interruption interruption = new Interruption(terminal);
                Run run = new Run(configuration, host, seed, folder, scratch.path(), clock);
                ReferenceSide side = ReferenceSide.of(attempts, run, scratch.path(), clock)) {
            interruption.cleanUpWith(run::abandon);
            return execute(origin, run, side, catalogue, terminal, printed);
        }
    }

    private Report execute(
            RunOrigin origin,
            Run run,
            ReferenceSide side,
            Catalogue catalogue,
            Terminal terminal,
            OutputCapture printed) {
        Instant started = clock.instant();
        Execution execution =
                side.beside(new Execution(run, catalogue, SPECS, rules.select(catalogue), attempts.number()));
        ReportBuilder builder = new ReportBuilder(origin, run, catalogue, execution.plan(), clock);
        new RunHeader(terminal, subject.driver().file()).print(builder);
        RunView view = new RunView(terminal, catalogue, execution.plan());
        List<RuleResult> results;
        try (AllureView allure = new AllureView(run.folder().file("allure-results"))) {
            results = builder.results(execution.execute(view, allure.listener()));
        }
        view.finish();
        return builder.build(results, controls(execution, run.seed(), results), started, printed.printed());
    }

    private static Controls controls(Execution execution, Seed seed, List<RuleResult> results) {
        ControlList list = ControlList.read();
        return new Controls(list.sha256(), execution.execute(new ControlDraw(list, seed.text()).from(results)));
    }

    private int conclude(
            Report report, Configuration configuration, RunFolder folder, Catalogue catalogue, Terminal terminal) {
        SigningKey key = keyFile == null ? SigningKey.generate() : SigningKey.read(keyFile);
        RunResult result = new RunResult(folder);
        String again = "./virt-tck run" + subject.again() + attempts.again();
        result.write(report, catalogue, key, again);
        new RunLog(report, configuration, again).writeTo(result);
        new RunSummary(terminal, catalogue, report, again, folder).print();
        if (program.log().isHeard()) {
            program.log().command(GitHubAnnotations.of(report, catalogue));
        }
        String signed = keyFile == null ? "by a key made for this run; see --key" : "by " + keyFile;
        terminal.line("report   " + folder.file("report.html"));
        terminal.line("signed   " + folder.file("report.dsse.json") + "   " + signed);
        return ExitCode.of(report);
    }

    /** What is no key is told before the run. It is forgotten again, and read to sign when the driver has ended. */
    private static void mustBeKey(Path file) {
        if (file != null) {
            SigningKey.read(file);
        }
    }

    private static Path nextFree() {
        Path folder = Path.of(USUAL_FOLDER);
        for (int number = 2; Files.exists(folder); number++) {
            folder = Path.of(USUAL_FOLDER + "-" + number);
        }
        return folder;
    }
}
