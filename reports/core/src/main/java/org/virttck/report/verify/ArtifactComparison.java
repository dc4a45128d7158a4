package org.virttck.report.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.virttck.report.Report.Artifact;
import org.virttck.report.ShortDigest;
import org.virttck.report.json.Quote;

/** Finds the first difference between files at hand and files that a report names. */
record ArtifactComparison(List<Artifact> atHand, List<Artifact> named) {

    Optional<String> firstDifference() {
        if (new HashSet<>(atHand).equals(new HashSet<>(named)) && atHand.size() == named.size()) {
            return Optional.empty();
        }
        Map<String, String> namedDigests =
                named.stream().collect(Collectors.toMap(Artifact::name, Artifact::sha256, (first, second) -> first));
        return Optional.of(atHand.stream()
                .filter(artifact -> !named.contains(artifact))
                .findFirst()
                .map(artifact -> unlike(artifact, Optional.ofNullable(namedDigests.get(artifact.name()))))
                .orElseGet(this::notAtHand));
    }

    private static String unlike(Artifact artifact, Optional<String> namedDigest) {
        String name = Quote.unlessPlain(artifact.name());
        return namedDigest
                .map(digest -> "%s has sha256 %s, the report names %s"
                        .formatted(name, ShortDigest.of(artifact.sha256()), ShortDigest.of(digest)))
                .orElse("the report names no %s".formatted(name));
    }

    private String notAtHand() {
        return named.stream()
                .filter(artifact -> !atHand.contains(artifact))
                .findFirst()
                .map(artifact -> "the report names %s too".formatted(Quote.unlessPlain(artifact.name())))
                .orElse("the same file is named more than once");
    }
}
