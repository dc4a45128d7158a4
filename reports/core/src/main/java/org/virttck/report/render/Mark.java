package org.virttck.report.render;

import org.virttck.report.Summary;
import org.virttck.report.Verdict;

/**
 * How a verdict is shown. The colour only repeats what symbol and word say.
 *
 * @param kind name of the style
 * @param symbol one character
 * @param word for people
 */
record Mark(String kind, String symbol, String word) {

    static Mark of(Verdict verdict) {
        String symbol = switch (verdict) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case ERROR -> "!";
            case INCONCLUSIVE -> "?";
            case SKIPPED -> "○";
            case NOT_APPLICABLE -> "–";
        };
        String word = Summary.word(verdict);
        return new Mark(word.replace(' ', '-'), symbol, word);
    }
}
