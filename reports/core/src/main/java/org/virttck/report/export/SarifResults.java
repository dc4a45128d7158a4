package org.virttck.report.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.evidence.EvidenceFolder;

/** What SARIF says of rules that did not hold. */
record SarifResults(Report report, Catalogue catalogue) {

    void failure(ObjectNode result, RuleResult ruleResult) {
        result.put("kind", "fail").put("level", SarifRules.weight(ruleResult.level()));
        describe(result, ruleResult);
    }

    /** SARIF has no weights for what is open. */
    void open(ObjectNode result, RuleResult ruleResult) {
        result.put("kind", "open").put("level", "none");
        describe(result, ruleResult);
    }

    void notification(ObjectNode notification, RuleResult ruleResult) {
        notification.put("level", "error");
        notification.putObject("associatedRule").put("id", ruleResult.rule());
        SarifRules.text(notification, "message", message(ruleResult));
    }

    private void describe(ObjectNode result, RuleResult ruleResult) {
        result.put("ruleId", ruleResult.rule())
                .put("ruleIndex", report.results().indexOf(ruleResult));
        SarifRules.text(result, "message", message(ruleResult));
        result.putObject("partialFingerprints").put("ruleOfDriver/v1", fingerprint(ruleResult));
        ArrayNode locations = result.putArray("locations");
        story(ruleResult).culprits().forEach(spec -> locate(locations.addObject(), ruleResult, spec));
    }

    private void locate(ObjectNode location, RuleResult ruleResult, SpecResult spec) {
        location.putObject("physicalLocation")
                .putObject("artifactLocation")
                .put("uri", UriText.of("evidence/" + EvidenceFolder.fileName(spec.id())));
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", ruleResult.rule())
                .put("kind", "function");
    }

    private String message(RuleResult ruleResult) {
        return String.join("\n", story(ruleResult).lines());
    }

    /** The same rule of the same driver is the same finding, whatever run met it. */
    private String fingerprint(RuleResult ruleResult) {
        return report.driver().name() + "/" + ruleResult.rule();
    }

    private RuleStory story(RuleResult ruleResult) {
        return RuleStory.of(ruleResult, report, catalogue);
    }
}
