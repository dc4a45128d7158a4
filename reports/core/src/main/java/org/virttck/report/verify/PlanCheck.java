package org.virttck.report.verify;

import java.util.List;
import java.util.Optional;
import org.virttck.report.Attempts;
import org.virttck.report.PlanDigest;
import org.virttck.report.Report;
import org.virttck.report.ShortDigest;
import org.virttck.report.catalogue.Catalogue;

/** Exactly the plan was judged, each rule has the verdict that its specs give it, and no rule was left out. */
final class PlanCheck implements Check {

    @Override
    public Finding look(Dossier dossier) {
        Report report = dossier.report();
        JudgedSpecs judged = new JudgedSpecs(report);
        Optional<Catalogue> sameRules = dossier.request()
                .catalogue()
                .filter(catalogue ->
                        catalogue.sha256().equals(report.catalogue().sha256()));
        return FirstFault.of(List.of(
                        judged::contradiction,
                        () -> sizeFault(report, judged),
                        () -> digestFault(report, judged),
                        () -> Attempts.gap(report.results()),
                        () -> VerdictFaults.first(report),
                        () -> sameRules.flatMap(rules -> new CatalogueFaults(rules, report).first())))
                .map(Finding::wrong)
                .orElseGet(() -> Finding.ok("%d specs planned, %d judged%s"
                        .formatted(
                                report.plan().size(),
                                judged.size(),
                                sameRules.isPresent() ? "" : "; rules not compared, they are of another catalogue")));
    }

    private static Optional<String> sizeFault(Report report, JudgedSpecs judged) {
        if (judged.size() == 0) {
            return Optional.of("nothing was tested: no rule has a spec");
        }
        return report.plan().size() == judged.size()
                ? Optional.empty()
                : Optional.of(
                        "%d specs planned, %d judged".formatted(report.plan().size(), judged.size()));
    }

    private static Optional<String> digestFault(Report report, JudgedSpecs judged) {
        String stated = report.plan().sha256();
        String computed = PlanDigest.of(report.session().seed(), judged.entriesInOrderOfPlan());
        return computed.equals(stated)
                ? Optional.empty()
                : Optional.of("the specs that were judged are not the plan: their digest is %s, the plan's is %s"
                        .formatted(ShortDigest.of(computed), ShortDigest.of(stated)));
    }
}
