package org.virttck.report.decide;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.virttck.report.Report;

/**
 * A report that the verifier accepts.
 *
 * @param sha256 digest of its envelope; names it, since the name of a file proves nothing
 * @param keyId the key that its signature was checked with
 * @param report what it says
 * @param facts what is known of it besides
 */
public record Submission(String sha256, String keyId, Report report, Set<Fact> facts) {

    /** Takes a copy. */
    public Submission {
        facts = Collections.unmodifiableSet(new TreeSet<>(facts));
    }
}
