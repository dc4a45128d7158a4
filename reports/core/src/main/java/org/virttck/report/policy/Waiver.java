package org.virttck.report.policy;

import java.time.LocalDate;

/**
 * A rule that does not count for one driver for now, as long as it fails as it is known to fail.
 *
 * @param id of the waiver
 * @param rule id of the rule
 * @param when the driver, and where it has to run
 * @param reason for people
 * @param owner who looks after it
 * @param notAfter last day on which it holds
 * @param sentinel the failure that is known
 * @param place in the document
 */
public record Waiver(
        String id,
        String rule,
        WaiverCondition when,
        String reason,
        String owner,
        LocalDate notAfter,
        Sentinel sentinel,
        String place) {}
