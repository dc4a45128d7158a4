package org.virttck.report;

import java.util.Map;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.StrictJson;

/**
 * A report as an in-toto statement.
 *
 * @param report what was found
 * @param counts how many rules came to each verdict, as the statement says; a verifier compares it with the results
 */
public record Statement(Report report, Map<Verdict, Integer> counts) {

    private static final int LONGEST_IN_BYTES = 48 << 20;

    /** Takes a copy. */
    public Statement {
        counts = Map.copyOf(counts);
    }

    /**
     * The statement of a report.
     *
     * @param report to be stated
     * @return with the right counts
     */
    public static Statement of(Report report) {
        return new Statement(report, report.counts());
    }

    /**
     * Writes the statement. These bytes are signed, kept and verified; nothing writes them a second time.
     *
     * @return one line of JSON; the same report gives the same bytes
     */
    public byte[] toBytes() {
        return StatementWriter.write(this);
    }

    /**
     * Reads a statement.
     *
     * @param bytes one JSON document
     * @return the statement, with counts as they stand there
     * @throws InvalidJsonException when something is missing, unknown or twice; the message names the path
     */
    public static Statement read(byte[] bytes) {
        JsonField document = new StrictJson(LONGEST_IN_BYTES).read(bytes);
        requireText(document.get("_type"), Identifiers.STATEMENT_TYPE);
        requireText(document.get("predicateType"), Identifiers.PREDICATE_TYPE);
        return StatementReader.read(document);
    }

    private static void requireText(JsonField field, String needed) {
        if (!field.text().equals(needed)) {
            throw field.refusal("must be \"%s\"".formatted(needed));
        }
    }
}
