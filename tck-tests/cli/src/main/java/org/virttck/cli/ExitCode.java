package org.virttck.cli;

import java.util.List;
import org.virttck.report.Report;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Level;

/** What the command tells the process that called it. */
final class ExitCode {

    /** All MUST rules that were tried held; the report verifies; the driver is eligible; nothing is wrong with the policy. */
    static final int HELD = 0;

    /**
     * A MUST rule did not hold, or a driver cannot be opened by its own fault, or a report does not verify,
     * or does not make its driver eligible, or a policy is wrong.
     */
    static final int NOT_HELD = 1;

    /** The command or its configuration is wrong. */
    static final int USAGE = 2;

    /** The kit or its environment broke, or a negative control survived. */
    static final int BROKEN = 3;

    /** Interrupted; what was made has been removed. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** What a run came to: rules that were skipped keep a driver from its certificate, not from its daily work. */
    static int of(Report report) {
        if (report.isVoid()) {
            return BROKEN;
        }
        List<Verdict> binding = report.verdictsOf(Level.MUST);
        if (binding.contains(Verdict.FAIL)) {
            return NOT_HELD;
        }
        if (binding.contains(Verdict.ERROR)) {
            return BROKEN;
        }
        return binding.contains(Verdict.INCONCLUSIVE) ? NOT_HELD : HELD;
    }
}
