package org.virttck.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes Allure's page of a run. */
@Command(
        name = "allure",
        description = "Makes Allure's page of a run: one file that opens from disk. Nothing is sent anywhere.",
        mixinStandardHelpOptions = true)
final class AllureCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "REPORTFOLDER", description = "The folder of a run, with allure-results in it.")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the page goes; default: allure-report in the folder of the run.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path results = folder.resolve("allure-results");
        if (!Files.isDirectory(results)) {
            throw new UsageProblem("no such folder: " + results + "; a run writes it into its folder");
        }
        Path target = out == null ? folder.resolve("allure-report") : out;
        if (Files.exists(target)) {
            throw new UsageProblem(target + " exists already, and nothing is written over; choose another --out");
        }
        generate(results, target);
        spec.commandLine().getOut().println("report   " + target.resolve("index.html"));
        return ExitCode.HELD;
    }

    private static void generate(Path results, Path target) throws IOException, InterruptedException {
        ProcessBuilder generator = new ProcessBuilder(
                        java(), "-cp", classPath(), AllureMain.class.getName(), results.toString(), target.toString())
                .redirectErrorStream(true);
        generator.environment().put("ALLURE_NO_ANALYTICS", "true");
        Process process = generator.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new EnvironmentProblem("Allure's generator ended with an error:\n" + said.strip());
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        Path libraries = KitFacts.home().resolve("allure");
        if (!Files.isDirectory(libraries)) {
            throw new EnvironmentProblem("Allure's generator is not in " + libraries + ": the kit is not complete");
        }
        return System.getProperty("java.class.path") + File.pathSeparator + libraries.resolve("*");
    }
}
