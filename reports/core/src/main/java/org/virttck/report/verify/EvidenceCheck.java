package org.virttck.report.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.virttck.report.Report;
import org.virttck.report.Report.EvidenceReference;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.ShortDigest;
import org.virttck.report.Verdict;
import org.virttck.report.evidence.EvidenceFolder;
import org.virttck.report.json.Quote;

/** The transcripts are those of the run: all of them, none besides, not a byte changed. */
final class EvidenceCheck implements Check {

    private static final int NAMES_IN_A_LINE = 3;

    @Override
    public Finding look(Dossier dossier) {
        Report report = dossier.report();
        EvidenceReference stated = report.evidence();
        List<String> specs = new JudgedSpecs(report).transcripts();
        if (stated.leaves() != specs.size()) {
            return Finding.wrong(
                    "%d leaves are stated, %d transcripts are due".formatted(stated.leaves(), specs.size()));
        }
        String described = "%d leaves, root %s".formatted(stated.leaves(), ShortDigest.of(stated.root()));
        if (dossier.request().evidence().isEmpty()) {
            return Finding.notChecked(described + ", no evidence folder was given");
        }
        return fault(report, specs, dossier.request().evidence().get())
                .map(Finding::wrong)
                .orElseGet(() -> Finding.ok(described));
    }

    private static Optional<String> fault(Report report, List<String> specs, Path path) {
        if (!Files.isDirectory(path)) {
            return Optional.of(path + " is no folder");
        }
        EvidenceFolder folder = new EvidenceFolder(path);
        return FirstFault.of(List.of(
                () -> missing(folder, specs),
                () -> surplus(folder, specs),
                () -> new Transcripts(folder, report.evidence(), specs).fault(),
                () -> passWithoutTrace(folder, report)));
    }

    private static Optional<String> missing(EvidenceFolder folder, List<String> specs) {
        List<String> missing = specs.stream()
                .filter(spec -> Files.notExists(folder.transcript(spec)))
                .map(EvidenceFolder::fileName)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of("missing: " + named(missing));
    }

    private static Optional<String> surplus(EvidenceFolder folder, List<String> specs) {
        List<String> surplus = folder.surplus(specs);
        return surplus.isEmpty() ? Optional.empty() : Optional.of("not of this run: " + named(surplus));
    }

    private static String named(List<String> files) {
        String first =
                files.stream().limit(NAMES_IN_A_LINE).map(Quote::unlessPlain).collect(Collectors.joining(", "));
        int others = files.size() - NAMES_IN_A_LINE;
        return others > 0 ? "%s and %d more".formatted(first, others) : first;
    }

    private static Optional<String> passWithoutTrace(EvidenceFolder folder, Report report) {
        return report.results().stream()
                .filter(result -> result.verdict() == Verdict.PASS && leftNoTrace(folder, result))
                .findFirst()
                .map(result -> "%s is PASS without evidence: its transcripts are empty".formatted(result.rule()));
    }

    private static boolean leftNoTrace(EvidenceFolder folder, RuleResult result) {
        return result.specs().stream().allMatch(spec -> size(folder.transcript(spec.id())) == 0);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
