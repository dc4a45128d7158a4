package org.virttck.report.verify;

import java.util.List;
import java.util.Optional;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.json.Quote;

/** The kit that ran is the kit that verifies. */
final class KitCheck implements Check {

    @Override
    public Finding look(Dossier dossier) {
        Report report = dossier.report();
        VerificationRequest request = dossier.request();
        String version = Quote.unlessPlain(report.kit().version());
        if (request.runningKit().isEmpty()) {
            return request.sameKitDemanded()
                    ? Finding.wrong("the JARs of the running kit are not known: nothing to compare with")
                    : Finding.notChecked(version + ", the JARs of the running kit are not known");
        }
        Optional<String> difference = difference(request.runningKit(), report);
        if (difference.isPresent()) {
            String other = "other kit, %s: %s".formatted(version, difference.get());
            return request.sameKitDemanded() ? Finding.wrong(other) : Finding.notChecked(other);
        }
        if (request.catalogue().isPresent()
                && !request.catalogue().get().sha256().equals(report.catalogue().sha256())) {
            return Finding.wrong("the JARs are those of the running kit, the rules are not");
        }
        int jars = report.kit().jars().size();
        return Finding.ok("%s, %d %s, the same as this kit".formatted(version, jars, jars == 1 ? "JAR" : "JARs"));
    }

    private static Optional<String> difference(List<Artifact> running, Report report) {
        return new ArtifactComparison(running, report.kit().jars()).firstDifference();
    }
}
