package org.virttck.report.render;

import java.util.Comparator;
import java.util.List;
import org.virttck.report.LegalText;
import org.virttck.report.decide.Explanation;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.decide.Mark;

/**
 * A part of a decision on its page.
 *
 * @param kind name of the style
 * @param symbol one character
 * @param word what the part comes to, for those who do not see the symbol
 * @param sort what sort of part
 * @param name as the id of a rule
 * @param detail one line
 * @param clause what says so
 * @param open whether it is unfolded from the start
 * @param parts that it rests on, what is not met first
 */
record DecisionPart(
        String kind,
        String symbol,
        String word,
        String sort,
        String name,
        CutText detail,
        String clause,
        boolean open,
        List<DecisionPart> parts) {

    static DecisionPart of(Explanation part) {
        return new DecisionPart(
                kind(part.mark()),
                symbol(part.mark()),
                part.mark().word().replace('-', ' '),
                part.kind().word(),
                LegalText.of(part.name()),
                CutText.of(part.detail()),
                LegalText.of(part.clause()),
                isOpen(part),
                part.because().stream()
                        .sorted(Comparator.comparing(Explanation::mark).reversed())
                        .map(DecisionPart::of)
                        .toList());
    }

    public boolean hasParts() {
        return !parts.isEmpty();
    }

    public boolean hasClause() {
        return !clause.isEmpty();
    }

    private static boolean isOpen(Explanation part) {
        return part.mark() == Mark.NOT_MET || (part.mark() == Mark.EXCUSED && part.kind() != Kind.REQUIREMENT);
    }

    private static String kind(Mark mark) {
        return switch (mark) {
            case MET -> "pass";
            case EXCUSED -> "error";
            case NOTED -> "skipped";
            case NOT_MET -> "fail";
        };
    }

    private static String symbol(Mark mark) {
        return switch (mark) {
            case MET -> "✓";
            case EXCUSED -> "~";
            case NOTED -> "–";
            case NOT_MET -> "✗";
        };
    }
}
