package org.virttck.report.decide;

import java.util.List;

/**
 * What was handed in.
 *
 * @param accepted reports that the verifier accepts
 * @param refused files that it does not accept
 */
public record Submissions(List<Submission> accepted, List<Refusal> refused) {

    /** Takes copies. */
    public Submissions {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }
}
