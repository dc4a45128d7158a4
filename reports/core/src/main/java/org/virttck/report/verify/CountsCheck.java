package org.virttck.report.verify;

import java.util.Map;
import java.util.stream.Stream;
import org.virttck.report.Summary;
import org.virttck.report.Verdict;

/** The counts add up. */
final class CountsCheck implements Check {

    @Override
    public Finding look(Dossier dossier) {
        Map<Verdict, Integer> stated = dossier.statement().counts();
        Map<Verdict, Integer> counted = dossier.report().counts();
        return Stream.of(Verdict.values())
                .filter(verdict -> !stated.get(verdict).equals(counted.get(verdict)))
                .findFirst()
                .map(verdict -> Finding.wrong("%d %s are stated, the results hold %d"
                        .formatted(stated.get(verdict), verdict, counted.get(verdict))))
                .orElseGet(() -> Finding.ok(Summary.tally(dossier.report())));
    }
}
