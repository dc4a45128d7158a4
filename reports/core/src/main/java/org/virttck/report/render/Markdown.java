package org.virttck.report.render;

import java.util.List;

/** Pieces of Markdown. */
final class Markdown {

    private Markdown() {}

    /** Text of others, so that nothing in it is taken for markup. */
    static String plain(String text) {
        return text.replaceAll("[\\\\`*\\[\\]|]", "\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    static String code(Object name) {
        return "`" + name + "`";
    }

    static String link(String text, String target) {
        return "[" + text + "](" + target + ")";
    }

    /** A link to a rule from any page of the specification. */
    static String linkToRule(String text, String rule) {
        return link(text, rule.substring(0, rule.indexOf('.')) + ".md#" + rule);
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** The line under the head of a table: text to the left in the first columns, figures to the right after them. */
    static String rule(int texts, int figures) {
        return "|" + " --- |".repeat(texts) + " ---: |".repeat(figures) + "\n";
    }
}
