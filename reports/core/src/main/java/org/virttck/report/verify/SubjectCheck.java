package org.virttck.report.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.virttck.report.Report.Artifact;
import org.virttck.report.ShortDigest;
import org.virttck.report.digest.Sha256;
import org.virttck.report.json.Quote;

/** The driver at hand is the driver that was tested. */
final class SubjectCheck implements Check {

    @Override
    public Finding look(Dossier dossier) {
        List<Artifact> subjects = dossier.report().subjects();
        if (subjects.isEmpty()) {
            return Finding.wrong("the report names nothing that was tested");
        }
        if (dossier.request().driverJars().isEmpty()) {
            return Finding.notChecked(described(subjects) + ", no driver JAR was given");
        }
        List<Artifact> given = dossier.request().driverJars().stream()
                .map(SubjectCheck::artifact)
                .toList();
        return new ArtifactComparison(given, subjects)
                .firstDifference()
                .map(Finding::wrong)
                .orElseGet(() -> Finding.ok(described(subjects)));
    }

    private static Artifact artifact(Path jar) {
        return new Artifact(jar.getFileName().toString(), Sha256.hex(jar));
    }

    private static String described(List<Artifact> subjects) {
        return subjects.stream()
                .map(subject -> Quote.unlessPlain(subject.name()) + " sha256 " + ShortDigest.of(subject.sha256()))
                .collect(Collectors.joining(", "));
    }
}
