package org.virttck.report.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Cell;
import org.virttck.report.catalogue.Level;
import org.virttck.report.catalogue.Rule;

/** The first page of the specification: what there is, and the lifecycle of an instance at a glance. */
record SpecificationIndex(Catalogue catalogue) {

    static final String GENERATED = "<!-- Generated from the rule catalogue. Change the catalogue, not this file. -->";

    private static final String WORDS = """
            The words MUST, SHOULD and MAY are those of RFC 2119. A driver that breaks a MUST does not conform; one that breaks
            a SHOULD ought to know why. A rule that needs a capability applies to the drivers that declare it. What a driver does
            not declare it refuses, and that is a rule too.
            """;

    private static final String TABLE = """
            Rows are operations, columns the state that the instance is in before. Each entry links to its rule. Where nothing
            stands (–) drivers may differ; why is said below the table. ABSENT means that there is no such instance, RESCUED that
            it is RUNNING its rescue system; "stays" means that the call succeeds and changes nothing; "unchanged" means that the
            instance is as it was, whatever the answer; "tells" names the events of a call that succeeds.
            """;

    String text() {
        return "# The virt driver contract, version " + catalogue.version() + "\n\n"
                + GENERATED + "\n\n"
                + WORDS
                + "\n## Chapters\n\n" + chapters()
                + "\n## What each operation does in each state\n\n" + TABLE + "\n" + lifecycle()
                + OpenCells.of(catalogue).text()
                + profiles();
    }

    private String chapters() {
        List<String> head = new ArrayList<>(List.of("Chapter", "About"));
        head.addAll(counts(level -> level.name(), "Rules"));
        String rows = catalogue.chapters().stream()
                .map(chapter -> chapterRow(linkTo(chapter.name()), Markdown.plain(chapter.title()), chapter.rules()))
                .collect(Collectors.joining());
        return Markdown.row(head)
                + Markdown.rule(2, Level.values().length + 1)
                + rows
                + chapterRow("", "All chapters", catalogue.rules());
    }

    private static String chapterRow(String name, String about, Collection<Rule> rules) {
        List<String> cells = new ArrayList<>(List.of(name, about));
        cells.addAll(counts(level -> numberOf(rules, level), Integer.toString(rules.size())));
        return Markdown.row(cells);
    }

    private static List<String> counts(Function<Level, String> ofLevel, String ofAll) {
        return Stream.concat(Stream.of(Level.values()).map(ofLevel), Stream.of(ofAll))
                .toList();
    }

    private static String numberOf(Collection<Rule> rules, Level level) {
        return Long.toString(
                rules.stream().filter(rule -> rule.level() == level).count());
    }

    private String lifecycle() {
        List<String> states = states();
        List<String> head = new ArrayList<>(List.of("Operation"));
        head.addAll(states);
        String rows = catalogue.lifecycle().stream()
                .map(Cell::operation)
                .distinct()
                .map(operation -> operationRow(operation, states))
                .collect(Collectors.joining());
        return Markdown.row(head) + Markdown.rule(head.size(), 0) + rows;
    }

    /** Those of which the table speaks. */
    private List<String> states() {
        return LifecycleStates.ALL.stream()
                .filter(state -> catalogue.lifecycle().stream()
                        .anyMatch(cell -> cell.from().equals(state)))
                .toList();
    }

    private String operationRow(String operation, List<String> states) {
        List<String> cells = new ArrayList<>(List.of(Markdown.code(operation)));
        states.forEach(state -> cells.add(demands(operation, state)));
        return Markdown.row(cells);
    }

    private String demands(String operation, String state) {
        String demands = catalogue.lifecycle().stream()
                .filter(cell ->
                        cell.operation().equals(operation) && cell.from().equals(state) && cell.isSpecified())
                .map(cell -> Markdown.linkToRule(demand(cell), cell.rule()))
                .collect(Collectors.joining("<br>"));
        return demands.isEmpty() ? "–" : demands;
    }

    private static String demand(Cell cell) {
        return switch (cell.expectation()) {
            case BECOMES -> "→ " + cell.value();
            case SAME -> "stays";
            case REFUSED -> cell.value();
            case UNCHANGED -> "unchanged";
            case TELLS -> cell.value().isEmpty() ? "tells nothing" : "tells " + cell.value();
            case UNSPECIFIED -> cell.value();
        };
    }

    private String profiles() {
        String profiles = catalogue.profiles().entrySet().stream()
                .map(SpecificationIndex::profile)
                .collect(Collectors.joining());
        return profiles.isEmpty()
                ? ""
                : "\n## Profiles\n\nWhich chapters are for which kind of hypervisor.\n\n" + profiles;
    }

    private static String profile(Map.Entry<String, List<String>> profile) {
        String chapters =
                profile.getValue().stream().map(SpecificationIndex::linkTo).collect(Collectors.joining(", "));
        return "- " + Markdown.code(profile.getKey()) + ": " + chapters + "\n";
    }

    private static String linkTo(String chapter) {
        return Markdown.link(chapter, chapter + ".md");
    }
}
