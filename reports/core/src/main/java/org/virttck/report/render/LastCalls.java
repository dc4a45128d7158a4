package org.virttck.report.render;

import java.util.List;
import org.virttck.report.evidence.EvidenceFolder;

/** The calls that led to a failure, a line each. */
public final class LastCalls {

    private static final int LONGEST_CALL = 100;

    private LastCalls() {}

    /**
     * The last calls of a spec before it cleaned up.
     *
     * @param evidence of the run
     * @param spec id of the spec
     * @param most how many at the most
     * @return oldest first, as {@code power.off(instance 7f3a…) -> INVALID_STATE: … in 2 ms}; empty when the transcript
     *     is gone
     */
    public static List<String> of(EvidenceFolder evidence, String spec, int most) {
        List<String> calls = TranscriptExcerpt.of(evidence, spec).stream()
                .filter(line -> line.kind().equals("call"))
                .map(LastCalls::told)
                .toList();
        return calls.subList(Math.max(0, calls.size() - most), calls.size());
    }

    private static String told(TranscriptLine call) {
        return CutText.of(call.text().whole(), LONGEST_CALL).start() + " -> "
                + CutText.of(call.answer().whole(), LONGEST_CALL).start() + " in " + call.time();
    }
}
