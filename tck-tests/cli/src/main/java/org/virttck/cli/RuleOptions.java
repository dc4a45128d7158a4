package org.virttck.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Chapter;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.yaml.Suggestion;
import picocli.CommandLine.Option;

/** Which rules. */
final class RuleOptions {

    @Option(names = "--chapter", paramLabel = "NAME", description = "Only the rules of this chapter; may be repeated.")
    private List<String> chapters = List.of();

    @Option(names = "--rule", paramLabel = "ID", description = "Only this rule; may be repeated.")
    private List<String> rules = List.of();

    @Option(names = "--profile", paramLabel = "NAME", description = "Only the chapters of this profile.")
    private String profile;

    boolean isAll() {
        return chapters.isEmpty() && rules.isEmpty() && profile == null;
    }

    /** Ids of the rules that are meant; all when none is named. */
    Set<String> select(Catalogue catalogue) {
        Set<String> selected = new LinkedHashSet<>();
        for (String name : wantedChapters(catalogue)) {
            selected.addAll(rulesOf(catalogue, name));
        }
        for (String id : rules) {
            selected.add(rule(catalogue, id).id());
        }
        return selected;
    }

    static Rule rule(Catalogue catalogue, String id) {
        return catalogue
                .find(id)
                .orElseThrow(() -> new UsageProblem("no rule \"" + id + "\""
                        + meant(id, catalogue.rules().stream().map(Rule::id).toList())
                        + "; virt-tck rules lists them"));
    }

    private List<String> wantedChapters(Catalogue catalogue) {
        List<String> names = new ArrayList<>(chapters);
        if (profile != null) {
            names.addAll(profile(catalogue));
        } else if (isAll()) {
            catalogue.chapters().forEach(chapter -> names.add(chapter.name()));
        }
        return names;
    }

    private List<String> profile(Catalogue catalogue) {
        List<String> known = List.copyOf(catalogue.profiles().keySet());
        if (!known.contains(profile)) {
            throw new UsageProblem(
                    "no profile \"" + profile + "\"; there are " + String.join(", ", known) + meant(profile, known));
        }
        return catalogue.profiles().get(profile);
    }

    private static Set<String> rulesOf(Catalogue catalogue, String name) {
        List<String> known = catalogue.chapters().stream().map(Chapter::name).toList();
        if (!known.contains(name)) {
            throw new UsageProblem(
                    "no chapter \"" + name + "\"; there are " + String.join(", ", known) + meant(name, known));
        }
        return catalogue.rules().stream()
                .filter(rule -> rule.chapter().equals(name))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    private static String meant(String typed, List<String> known) {
        return Suggestion.nearest(typed, known)
                .map(word -> " (did you mean " + word + "?)")
                .orElse("");
    }
}
