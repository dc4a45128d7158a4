package org.virttck.report.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a policy is, and since when it counts.
 *
 * @param id as {@code 2026.11}
 * @param title for people
 * @param status how far it has come
 * @param effectiveFrom first day on which it counts
 * @param releases of the cloud service that it is for
 * @param supersedes id of the policy before it
 * @param graceUntil last day on which the policy before it still counts beside it
 */
public record PolicyMetadata(
        String id,
        String title,
        Status status,
        LocalDate effectiveFrom,
        List<String> releases,
        Optional<String> supersedes,
        Optional<LocalDate> graceUntil) {

    /** How far a policy has come. */
    public enum Status {
        /** Being written. */
        DRAFT,
        /** Written, and open to objections. */
        REVIEW,
        /** In force. */
        APPROVED,
        /** Replaced by a later one. */
        SUPERSEDED
    }

    /** Takes a copy. */
    public PolicyMetadata {
        releases = List.copyOf(releases);
    }
}
