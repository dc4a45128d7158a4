package org.virttck.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.virttck.driver.Capability;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.catalogue.Level;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.Quote;

/** Reads the results. Ids are plain ASCII, so that no two of them can look the same. */
final class ResultsReader {

    private static final Pattern RULE_ID = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z0-9][a-z0-9-]*");
    private static final Pattern SPEC_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private ResultsReader() {}

    static List<RuleResult> read(JsonField results) {
        List<RuleResult> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonField element : results.elements()) {
            RuleResult result = ruleResult(element);
            if (!seen.add(result.rule())) {
                throw element.get("rule").refusal("a second result of " + Quote.of(result.rule()));
            }
            read.add(result);
        }
        return read;
    }

    static String ruleId(JsonField id) {
        return id.text(RULE_ID, "a rule id such as power.off-is-idempotent");
    }

    static String specId(JsonField id) {
        return id.text(SPEC_ID, "a spec id of letters, digits, dots, hyphens and underscores");
    }

    private static RuleResult ruleResult(JsonField result) {
        return new RuleResult(
                ruleId(result.get("rule")),
                result.get("level").word(Level.class),
                result.get("verdict").word(Verdict.class),
                result.get("reason").text(),
                result.get("specs").elements().stream()
                        .map(ResultsReader::specResult)
                        .toList());
    }

    private static SpecResult specResult(JsonField spec) {
        return new SpecResult(
                specId(spec.get("id")),
                spec.get("outcome").word(Verdict.class),
                spec.get("millis").millis(),
                spec.get("leaf").count(),
                spec.find("missing")
                        .map(missing -> missing.words(Capability.class))
                        .orElse(List.of()),
                spec.find("failure").map(ResultsReader::failure));
    }

    private static Failure failure(JsonField failure) {
        return new Failure(
                failure.get("message").text(),
                failure.find("expected").map(JsonField::text),
                failure.find("observed").map(JsonField::text));
    }
}
