package org.virttck.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.control.ControlList;
import org.virttck.report.sign.VerifyingKey;
import org.virttck.report.verify.CheckResult;
import org.virttck.report.verify.Verification;
import org.virttck.report.verify.VerificationRequest;
import org.virttck.report.verify.Verifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a report. */
@Command(
        name = "verify",
        description =
                "Checks a signed report: envelope, signature, subject, kit, freshness, plan, counts, controls, evidence, replay.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "REPORT", description = "The file report.dsse.json.")
    private Path report;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The public key that you trust; default: signing-key.pub beside the report, which proves"
                    + " integrity, but not who signed.")
    private Path keyFile;

    @Option(
            names = "--evidence",
            paramLabel = "DIR",
            description = "The transcripts; default: the folder evidence beside the report, if there is one.")
    private Path evidence;

    @Option(names = "--driver", paramLabel = "JAR", description = "The JARs that must be what was tested.")
    private String driver;

    @Mixin
    private ChallengeOptions challenge = new ChallengeOptions();

    @Option(names = "--same-kit", description = "The report must come from exactly this kit.")
    private boolean sameKit;

    @Option(
            names = "--replay",
            description =
                    "Also runs the specs against what was recorded, with --leaf the one of that; they must come to"
                            + " the same verdicts.")
    private boolean replay;

    @Option(names = "--leaf", paramLabel = "FILE", description = "One transcript, as virt-tck disclose writes it.")
    private Path leaf;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(report)) {
            throw new UsageProblem("no such report: " + report + "; a run writes report.dsse.json into its folder");
        }
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        Verification verification = verifier().verify(challenge.extend(request()));
        verification.results().forEach(result -> print(terminal, result));
        if (keyFile == null) {
            terminal.line("note     the key came with the report: it proves that nothing was changed, not who signed;"
                    + " give the key that you trust with --key");
        }
        return verification.holds() && isFirstAnswer(terminal) ? ExitCode.HELD : ExitCode.NOT_HELD;
    }

    private boolean isFirstAnswer(Terminal terminal) {
        Optional<String> other = challenge.otherAnswer(report);
        other.ifPresent(sha256 -> terminal.line(terminal.bad("✗") + " book         another report has answered this"
                + " challenge before: sha256 " + sha256));
        return other.isEmpty();
    }

    private Verifier verifier() {
        Verifier plain = new Verifier();
        if (leaf == null) {
            return replay ? plain.replaying(new Replaying()) : plain;
        }
        Verifier withLeaf = plain.withLeaf(leaf);
        return replay ? withLeaf.replaying(Replaying.ofLeaf(leaf)) : withLeaf;
    }

    private VerificationRequest request() {
        Path beside = report.toAbsolutePath().getParent();
        Path trusted = keyFile == null ? beside.resolve("signing-key.pub") : keyFile;
        if (!Files.isRegularFile(trusted)) {
            throw new UsageProblem("no such file: " + trusted + "; name the public key of the signer with --key");
        }
        VerificationRequest request = VerificationRequest.of(report, VerifyingKey.read(trusted))
                .withRunningKit(KitFacts.kit().jars())
                .withCatalogue(CatalogueReader.read())
                .withControls(ControlList.read());
        Path transcripts = evidence == null ? beside.resolve("evidence") : evidence;
        if (evidence != null || Files.isDirectory(transcripts)) {
            request = request.withEvidence(transcripts);
        }
        if (driver != null) {
            request = request.withDriverJars(Arrays.stream(driver.split(File.pathSeparator))
                    .map(Path::of)
                    .toList());
        }
        return sameKit ? request.demandingSameKit() : request;
    }

    private static void print(Terminal terminal, CheckResult result) {
        String mark = switch (result.outcome()) {
            case OK -> terminal.good("✓");
            case WRONG -> terminal.bad("✗");
            case NOT_CHECKED -> terminal.faint("–");
        };
        terminal.line(mark + " " + String.format("%-12s", result.name()) + " " + result.detail());
    }
}
