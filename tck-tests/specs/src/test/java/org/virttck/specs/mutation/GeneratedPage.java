package org.virttck.specs.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.virttck.specs.mutation.GeneratedMutants.Generated;

/** Tells for people what became of the generated mutants. */
final class GeneratedPage {

    private static final String NOT_CAUGHT = "**not caught**";
    private static final Pattern RULE = Pattern.compile("[a-z]+\\.[a-z-]+");

    private GeneratedPage() {}

    /** A page of Markdown. */
    static String of(List<Generated> all, Map<String, String> caught) {
        StringBuilder page = new StringBuilder(
                "# Generated mutants\n\nEach operation of the contract, made wrong in each"
                        + " way that applies to it, without thought: it does nothing, fails, answers what it should have answered"
                        + " before, takes effect later, takes too long, or mixes its arguments up. A driver counts as caught when"
                        + " a rule fails. [Kill matrix](kill-matrix.md) tells of the drivers that somebody thought of.\n\n");
        page.append(figures(all, caught)).append("\n\n| operation | what is wrong | caught by |\n|---|---|---|\n");
        for (Generated generated : all) {
            String name = generated.toString();
            String by = caught.getOrDefault(name, NOT_CAUGHT + ": " + KnownSurvivors.reason(name));
            page.append(beginning(generated)).append(' ').append(shortened(by)).append(" |\n");
        }
        return page.toString();
    }

    /** What the line of a mutant begins with. */
    static String beginning(Generated generated) {
        return "| " + generated.operation() + " | " + words(generated.distortion()) + " |";
    }

    /** The rules that a page names, by the beginning of its lines; none for what is not caught. */
    static Map<String, Set<String>> rulesByBeginning(Path page) throws IOException {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("| ") && line.contains(".")) {
                int end = line.indexOf(" |", line.indexOf(" | ") + 3) + 2;
                String caughtBy = line.substring(end);
                Set<String> named =
                        RULE.matcher(caughtBy).results().map(MatchResult::group).collect(Collectors.toSet());
                rules.put(line.substring(0, end), caughtBy.contains(NOT_CAUGHT) ? Set.of() : named);
            }
        }
        return rules;
    }

    private static String figures(List<Generated> all, Map<String, String> caught) {
        long alike = all.stream()
                .filter(generated -> KnownSurvivors.changesNothing(generated.toString()))
                .count();
        long visible = all.size() - alike;
        return all.size() + " wrong drivers. " + alike + " of them behave like the right one. Of the other " + visible
                + ", " + caught.size() + " are caught: "
                + String.format(Locale.ROOT, "%.1f", caught.size() * 100.0 / visible) + " %.";
    }

    private static String words(GeneratedFault distortion) {
        return distortion.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String shortened(String rules) {
        String[] names = rules.split(", ", -1);
        return names.length <= 2 ? rules : names[0] + ", " + names[1] + " and " + (names.length - 2) + " more";
    }
}
