package org.virttck.report.verify;

import org.virttck.report.verify.CheckResult.Outcome;

/** A result that does not know yet which check it belongs to. */
record Finding(Outcome outcome, String detail) {

    static Finding ok(String detail) {
        return new Finding(Outcome.OK, detail);
    }

    static Finding wrong(String detail) {
        return new Finding(Outcome.WRONG, detail);
    }

    static Finding notChecked(String detail) {
        return new Finding(Outcome.NOT_CHECKED, detail);
    }
}
