package org.virttck.report;

import java.util.List;
import org.virttck.report.digest.Sha256;

/**
 * The digest of a plan: SHA-256 over a line {@code seed SEED}, then for each spec, in the order of the plan, a line with
 * its id and the ids of the rules that it proves in ascending order, all separated by one space.
 *
 * <p>Everything that the digest covers stands in the report's results too, so that a verifier can compute it again and
 * see that exactly the plan was judged.
 */
public final class PlanDigest {

    private PlanDigest() {}

    /** A planned spec: its id and the rules that it proves. */
    public record Entry(String spec, List<String> rules) {}

    /**
     * Computes the digest.
     *
     * @param seed of the run
     * @param entries in the order of the plan
     * @return 64 hexadecimal digits
     */
    public static String of(String seed, List<Entry> entries) {
        StringBuilder lines = new StringBuilder("seed ").append(seed).append('\n');
        for (Entry entry : entries) {
            lines.append(entry.spec());
            entry.rules().stream().sorted().forEach(rule -> lines.append(' ').append(rule));
            lines.append('\n');
        }
        return Sha256.hex(lines.toString());
    }
}
