package org.virttck.report.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.virttck.report.Summary;
import org.virttck.report.Verdict;

/**
 * How often each verdict occurs, as numbers and as a bar.
 *
 * @param total of all
 * @param parts one for each verdict that occurs
 */
record Tally(int total, List<Part> parts) {

    /** A stretch of the bar: verdict, number, begin and width in thousandths. */
    record Part(Mark mark, int count, int begin, int width) {}

    private static final int WHOLE_BAR = 1000;

    static Tally of(Collection<Verdict> verdicts) {
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (Verdict verdict : Summary.READING_ORDER) {
            int count = Collections.frequency(verdicts, verdict);
            if (count > 0) {
                int begin = WHOLE_BAR * before / verdicts.size();
                before += count;
                int end = WHOLE_BAR * before / verdicts.size();
                parts.add(new Part(Mark.of(verdict), count, begin, end - begin));
            }
        }
        return new Tally(verdicts.size(), parts);
    }
}
