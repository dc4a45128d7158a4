package org.virttck.report.policy;

import java.time.LocalDate;

/**
 * A rule that does not count for anybody for now.
 *
 * @param rule id of the rule
 * @param reasonCode one word for statistics
 * @param reason for people
 * @param notAfter last day on which it holds
 * @param place in the document
 */
public record Flag(String rule, String reasonCode, String reason, LocalDate notAfter, String place) {}
