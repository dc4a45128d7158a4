package org.virttck.report.render;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.virttck.report.catalogue.Cell;
import org.virttck.report.catalogue.Chapter;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.catalogue.SubjectKind;

/** The page of one chapter: every rule, with what its author meant. */
record SpecificationChapter(Chapter chapter, List<Cell> lifecycle) {

    private static final String ABOUT_ENDPOINTS =
            "These rules apply to a driver behind an endpoint. To a driver JAR they do not: the kit is its endpoint.\n\n";

    String text() {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(Markdown.plain(chapter.title())).append("\n\n");
        page.append(SpecificationIndex.GENERATED).append("\n\n");
        page.append(Markdown.plain(chapter.intro())).append("\n\n");
        page.append(subject());
        page.append("Chapter ").append(Markdown.code(chapter.name())).append(", ");
        page.append(chapter.rules().size()).append(" rules. ");
        page.append(Markdown.link("All chapters", "README.md")).append("\n");
        chapter.rules().forEach(rule -> appendRule(page, rule));
        return page.toString();
    }

    private String subject() {
        return chapter.rules().stream().allMatch(rule -> rule.isAbout(SubjectKind.JAR)) ? "" : ABOUT_ENDPOINTS;
    }

    private void appendRule(StringBuilder page, Rule rule) {
        page.append("\n<a id=\"").append(rule.id()).append("\"></a>\n");
        page.append("## ").append(rule.id()).append("\n\n");
        page.append("**")
                .append(rule.level())
                .append("** since ")
                .append(rule.since())
                .append("\n\n");
        page.append("> ").append(Markdown.plain(rule.sentence())).append("\n\n");
        appendPoint(page, "Why", Markdown.plain(rule.intent()));
        appendPoint(page, "What usually breaks it", Markdown.plain(rule.often()));
        appendPoint(
                page, "Checks the declaration of", codes(rule.truthOf().stream().toList(), ""));
        appendPoint(page, "Needs", codes(rule.needs(), " and "));
        appendPoint(page, "Needs one of", codes(rule.needsAny(), ", "));
        appendPoint(page, "Needs from the operator", supplies(rule));
        appendPoint(page, "In the lifecycle table", cells(rule));
        appendPoint(page, "Source", Markdown.plain(rule.source()));
    }

    private static void appendPoint(StringBuilder page, String name, String text) {
        if (!text.isEmpty()) {
            page.append("- ").append(name).append(": ").append(text).append("\n");
        }
    }

    private static String codes(Collection<?> names, String between) {
        return names.stream().map(Markdown::code).collect(Collectors.joining(between));
    }

    private static String supplies(Rule rule) {
        return rule.supplies().stream().map(SpecificationChapter::supply).collect(Collectors.joining(", "));
    }

    private static String supply(String name) {
        return switch (name) {
            case "guest" -> "a guest that " + Markdown.link("reports on its console", "../guest.md");
            case "token" -> "the token of the endpoint, with " + Markdown.code("--token-file");
            default -> Markdown.plain(name);
        };
    }

    private String cells(Rule rule) {
        return lifecycle.stream()
                .filter(cell -> cell.rule().equals(rule.id()))
                .map(cell -> Markdown.code(cell.operation()) + " of " + cell.from())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
