package org.virttck.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.report.PlanDigest;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;

/** The specs of a report, gathered from its rules: one spec may stand under several of them. */
final class JudgedSpecs {

    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final List<String> ofControls;

    JudgedSpecs(Report report) {
        ofControls = report.controls().transcripts();
        for (RuleResult result : report.results()) {
            for (SpecResult spec : result.specs()) {
                mentions.computeIfAbsent(spec.id(), id -> new ArrayList<>()).add(new Mention(result.rule(), spec));
            }
        }
    }

    private record Mention(String rule, SpecResult spec) {}

    int size() {
        return mentions.size();
    }

    /** Why the specs cannot have been one plan, if so. Only without such a fault is there an order. */
    Optional<String> contradiction() {
        return Stream.concat(mentions.values().stream().map(JudgedSpecs::contradiction), Stream.of(leafFault()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> contradiction(List<Mention> ofOneSpec) {
        Mention first = ofOneSpec.get(0);
        for (Mention other : ofOneSpec.subList(1, ofOneSpec.size())) {
            if (other.rule().equals(first.rule())) {
                return Optional.of(
                        "spec %s stands twice under %s".formatted(first.spec().id(), first.rule()));
            }
            if (!other.spec().equals(first.spec())) {
                return Optional.of("spec %s has one outcome under %s and another under %s"
                        .formatted(first.spec().id(), first.rule(), other.rule()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> leafFault() {
        String[] specOfLeaf = new String[size()];
        for (Map.Entry<String, List<Mention>> entry : mentions.entrySet()) {
            int leaf = entry.getValue().get(0).spec().leaf();
            if (leaf >= size()) {
                return Optional.of("spec %s has leaf %d, there are %d".formatted(entry.getKey(), leaf, size()));
            }
            if (specOfLeaf[leaf] != null) {
                return Optional.of(
                        "leaf %d belongs to two specs: %s and %s".formatted(leaf, specOfLeaf[leaf], entry.getKey()));
            }
            specOfLeaf[leaf] = entry.getKey();
        }
        return Optional.empty();
    }

    /** Names of the transcripts: those of the plan, then those of the controls. */
    List<String> transcripts() {
        return Stream.concat(idsInOrderOfPlan().stream(), ofControls.stream()).toList();
    }

    List<String> idsInOrderOfPlan() {
        return entriesInOrderOfPlan().stream().map(PlanDigest.Entry::spec).toList();
    }

    List<PlanDigest.Entry> entriesInOrderOfPlan() {
        PlanDigest.Entry[] entries = new PlanDigest.Entry[size()];
        mentions.forEach((id, ofOneSpec) -> entries[ofOneSpec.get(0).spec().leaf()] =
                new PlanDigest.Entry(id, ofOneSpec.stream().map(Mention::rule).toList()));
        return List.of(entries);
    }
}
