package org.virttck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;
import org.virttck.harness.isolate.DriverUnusable;
import org.virttck.report.sign.KeyFileException;
import org.virttck.report.yaml.Suggestion;
import org.virttck.report.yaml.YamlProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command and its subcommands. */
@Command(
        name = "virt-tck",
        description = "Tests a virt driver against its contract and signs what it saw.",
        versionProvider = KitFacts.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            VerifyCommand.class,
            DiscloseCommand.class,
            RejudgeCommand.class,
            DiffCommand.class,
            AllureCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            InitCommand.class,
            KeygenCommand.class,
            ChallengeCommand.class,
            ServeCommand.class,
            BenchmarkCommand.class,
            SweepCommand.class,
            DecideCommand.class,
            PolicyCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 all MUST rules held, 1 not, 2 wrong usage or configuration,",
            "            3 the kit or its environment broke, 130 interrupted (cleaned up)."
        })
final class VirtTck implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final WorkflowLog log;

    private VirtTck(WorkflowLog log) {
        this.log = log;
    }

    /**
     * Runs the command and ends the process.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) {
        int code = guarded(writer(FileDescriptor.out), writer(FileDescriptor.err), System.getenv(), arguments);
        // A driver may have left threads behind that are no daemons.
        Runtime.getRuntime().halt(code);
    }

    /** An error of the JVM itself is nobody's exit code 1. */
    static int guarded(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        try (WorkflowLog log = WorkflowLog.begin(out, environment)) {
            return execute(out, err, log, arguments);
        } catch (Error broken) {
            err.println("virt-tck: ERROR  the kit or its environment broke (not the driver):");
            broken.printStackTrace(err);
            return ExitCode.BROKEN;
        }
    }

    private static int execute(PrintWriter out, PrintWriter err, WorkflowLog log, String... arguments) {
        return new CommandLine(new VirtTck(log))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(VirtTck::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /** Goes past System.out, which a driver may be printing to. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    WorkflowLog log() {
        return log;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }

    private static int wrongUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("virt-tck: " + problem.getMessage() + meant(problem));
        err.println("          see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String meant(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            List<String> known =
                    List.copyOf(problem.getCommandLine().getSubcommands().keySet());
            return Suggestion.nearest(unmatched.getUnmatched().get(0), known)
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
        }
        return "";
    }

    private static int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof UsageProblem || failure instanceof YamlProblem || failure instanceof KeyFileException) {
            err.println("virt-tck: " + failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof DriverUnusable) {
            err.println("virt-tck: FAIL  the driver cannot be tested: " + oneLine(failure.getMessage()));
            return ExitCode.NOT_HELD;
        }
        err.println("virt-tck: ERROR  the kit or its environment broke (not the driver): " + reason(failure));
        if (!(failure instanceof EnvironmentProblem || failure instanceof IOException)) {
            failure.printStackTrace(err);
        }
        return ExitCode.BROKEN;
    }

    /** A driver's words begin no line: some readers of a log take that for a command. */
    private static String oneLine(String message) {
        return message.replaceAll("\\R", " ");
    }

    private static String reason(Exception failure) {
        Throwable told = failure instanceof UncheckedIOException io ? io.getCause() : failure;
        return told instanceof EnvironmentProblem ? told.getMessage() : told.toString();
    }
}
