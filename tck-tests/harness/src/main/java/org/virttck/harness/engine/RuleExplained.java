package org.virttck.harness.engine;

import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;

/** Puts the rule into the failure, where no report of the kit's own will tell it. */
final class RuleExplained {

    private final Catalogue catalogue;

    RuleExplained(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Throwable of(PlannedSpec spec, Throwable thrown) {
        if (thrown instanceof AssertionFailedError failed && failed.isExpectedDefined()) {
            return new AssertionFailedError(told(spec, thrown), failed.getExpected(), failed.getActual(), thrown);
        }
        boolean ofDriver = thrown instanceof AssertionError || thrown instanceof VirtDriverException;
        return ofDriver ? new AssertionFailedError(told(spec, thrown), thrown) : thrown;
    }

    private String told(PlannedSpec spec, Throwable thrown) {
        String rules = spec.rules().stream()
                .map(id -> catalogue.find(id).orElseThrow())
                .map(RuleExplained::told)
                .collect(Collectors.joining("; "));
        return rules + " | " + spec.id() + ": " + thrown.getMessage();
    }

    private static String told(Rule rule) {
        return rule.id() + " (" + rule.level() + "): " + rule.sentence();
    }
}
