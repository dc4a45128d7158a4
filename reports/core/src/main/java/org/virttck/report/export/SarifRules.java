package org.virttck.report.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.virttck.report.LegalText;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Level;
import org.virttck.report.catalogue.Rule;

/** The rules of a run as SARIF describes rules. */
record SarifRules(Report report, Catalogue catalogue) {

    /** How much a broken rule weighs, in the words of SARIF. */
    static String weight(Level level) {
        return switch (level) {
            case MUST -> "error";
            case SHOULD -> "warning";
            case MAY -> "note";
        };
    }

    void writeTo(ArrayNode rules) {
        report.results().forEach(result -> describe(rules.addObject(), result, catalogue.find(result.rule())));
    }

    private static void describe(ObjectNode descriptor, RuleResult result, Optional<Rule> known) {
        descriptor.put("id", result.rule());
        known.ifPresent(rule -> {
            text(descriptor, "shortDescription", rule.sentence());
            text(descriptor, "fullDescription", rule.sentence() + " " + rule.intent());
            text(descriptor, "help", "What usually breaks it: " + rule.often());
        });
        descriptor.putObject("defaultConfiguration").put("level", weight(result.level()));
        descriptor
                .putObject("properties")
                .putArray("tags")
                .add(result.rule().substring(0, result.rule().indexOf('.')))
                .add(result.level().name());
    }

    static void text(ObjectNode parent, String name, String text) {
        parent.putObject(name).put("text", LegalText.of(text));
    }
}
