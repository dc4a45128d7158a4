package org.virttck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.evidence.Disclosure;
import org.virttck.report.evidence.EvidenceFolder;
import org.virttck.report.evidence.TreeFile;
import org.virttck.report.yaml.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives one transcript away. */
@Command(
        name = "disclose",
        description = "Writes one transcript with the proof that it belongs to a report; the others stay private.",
        mixinStandardHelpOptions = true)
final class DiscloseCommand implements Callable<Integer> {

    private static final String EXTENSION = ".ndjson";

    @CommandLine.Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REPORT", description = "The file report.dsse.json.")
    private Path report;

    @Parameters(index = "1", paramLabel = "LEAF", description = "The id of a spec, or the number of its leaf.")
    private String leaf;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the leaf is written.")
    private Path out;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(report)) {
            throw new UsageProblem("no such report: " + report + "; a run writes report.dsse.json into its folder");
        }
        EvidenceFolder evidence = new EvidenceFolder(report.toAbsolutePath().resolveSibling("evidence"));
        List<String> specs = evidence.tree().leaves().stream()
                .map(TreeFile.Leaf::file)
                .map(file -> file.substring(0, file.length() - EXTENSION.length()))
                .toList();
        Disclosure disclosure = Disclosure.of(evidence, specs, place(specs));
        write(disclosure);
        Terminal.of(spec.commandLine().getOut())
                .line(disclosure.spec() + ", leaf " + disclosure.proof().leaf() + " of " + specs.size() + ", is in "
                        + out + "; check it with: verify REPORT --leaf " + out);
        return ExitCode.HELD;
    }

    private int place(List<String> specs) {
        int place = leaf.matches("[0-9]{1,9}") ? Integer.parseInt(leaf) : specs.indexOf(leaf);
        if (place < 0 || place >= specs.size()) {
            throw new UsageProblem("no leaf \"" + leaf + "\"; there are " + specs.size()
                    + Suggestion.nearest(leaf, specs)
                            .map(word -> "; did you mean " + word + "?")
                            .orElse(""));
        }
        return place;
    }

    private void write(Disclosure disclosure) {
        try {
            Files.write(out, disclosure.toBytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UsageProblem("cannot write " + out + ": " + e + "; nothing is written over");
        }
    }
}
