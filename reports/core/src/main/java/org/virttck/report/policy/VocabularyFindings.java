package org.virttck.report.policy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Chapter;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.policy.Entry.Kind;
import org.virttck.report.yaml.Suggestion;

/** Words that the catalogue does not know. */
final class VocabularyFindings {

    private final Map<Kind, Collection<String>> known = new EnumMap<>(Kind.class);

    VocabularyFindings(Catalogue catalogue) {
        known.put(Kind.RULE, catalogue.rules().stream().map(Rule::id).toList());
        known.put(Kind.CHAPTER, catalogue.chapters().stream().map(Chapter::name).toList());
        known.put(
                Kind.CAPABILITY, Stream.of(Capability.values()).map(Enum::name).toList());
    }

    List<PolicyFinding> of(Policy policy) {
        Stream<PolicyFinding> inProfiles = policy.profiles().values().stream()
                .flatMap(profile -> Stream.of(Demand.values()).flatMap(demand -> profile.entries(demand).stream()))
                .flatMap(entry -> unknown(entry.kind(), entry.word(), entry.place()));
        Stream<PolicyFinding> inFlags =
                policy.flags().stream().flatMap(flag -> unknown(Kind.RULE, flag.rule(), flag.place() + ".rule"));
        Stream<PolicyFinding> inWaivers = policy.waivers().stream().flatMap(this::of);
        return Stream.of(inProfiles, inFlags, inWaivers)
                .flatMap(findings -> findings)
                .toList();
    }

    Stream<PolicyFinding> of(Waiver waiver) {
        return unknown(Kind.RULE, waiver.rule(), waiver.place() + ".rule");
    }

    private Stream<PolicyFinding> unknown(Kind kind, String word, String place) {
        Collection<String> words = known.get(kind);
        return PolicyCheck.when(
                !words.contains(word),
                place,
                "unknown %s %s%s".formatted(kind.name().toLowerCase(Locale.ROOT), word, meant(word, words)));
    }

    private static String meant(String word, Collection<String> words) {
        return Suggestion.nearest(word, words)
                .map("; did you mean %s?"::formatted)
                .orElse("; ./virt-tck rules lists what there is");
    }
}
