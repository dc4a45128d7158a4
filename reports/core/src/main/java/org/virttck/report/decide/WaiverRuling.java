package org.virttck.report.decide;

import java.time.LocalDate;
import java.util.List;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.policy.Waiver;

/** Whether a waiver covers what a rule came to in the reports that it is for. */
final class WaiverRuling {

    private final Waiver waiver;
    private final LocalDate asOf;
    private final boolean lapsed;

    WaiverRuling(Waiver waiver, LocalDate asOf, boolean lapsed) {
        this.waiver = waiver;
        this.asOf = asOf;
        this.lapsed = lapsed;
    }

    boolean concerns(Submission submission) {
        return waiver.when().fits(submission.report());
    }

    boolean covers(RuleResult result) {
        return !isOver() && !lapsed && waiver.sentinel().recognises(result);
    }

    Explanation explanation(RuleResult result) {
        Mark mark = covers(result) ? Mark.EXCUSED : Mark.NOTED;
        return new Explanation(Kind.WAIVER, mark, waiver.id(), ruling(result), "waivers: " + waiver.id(), List.of());
    }

    private String ruling(RuleResult result) {
        if (isOver()) {
            return "was over on %s".formatted(waiver.notAfter());
        }
        if (lapsed) {
            return "lapses: the rule passed";
        }
        return covers(result)
                ? "applies until %s: %s (%s)".formatted(waiver.notAfter(), waiver.reason(), waiver.owner())
                : "does not apply: this is not the failure that it is for";
    }

    private boolean isOver() {
        return asOf.isAfter(waiver.notAfter());
    }
}
