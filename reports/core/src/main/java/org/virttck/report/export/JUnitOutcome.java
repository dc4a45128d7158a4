package org.virttck.report.export;

import org.virttck.report.Verdict;

/** Why a test case is not simply green. JUnit has three words for what the kit has five. */
record JUnitOutcome(Verdict verdict, RuleStory story) {

    static String element(Verdict verdict) {
        return switch (verdict) {
            case FAIL -> "failure";
            case ERROR, INCONCLUSIVE -> "error";
            case NOT_APPLICABLE, SKIPPED -> "skipped";
            case PASS -> throw new IllegalArgumentException("nothing to say of a pass");
        };
    }

    void writeTo(XmlOut out) {
        out.element(element(verdict), () -> {
            out.attribute("message", story.headline());
            if (!element(verdict).equals("skipped")) {
                out.attribute("type", verdict.name());
                out.text(String.join("\n", story.lines()));
            }
        });
    }
}
