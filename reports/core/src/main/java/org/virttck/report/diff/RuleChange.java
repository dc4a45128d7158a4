package org.virttck.report.diff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Level;

/**
 * A rule that came to another verdict, or that only one report knows.
 *
 * @param kind of the change
 * @param rule id
 * @param level in the later report, or in the only one
 * @param before verdict in the first report; empty when it does not know the rule
 * @param after verdict in the second report; empty when it does not know the rule
 * @param reason why, in the words of the later report; empty at PASS
 */
public record RuleChange(
        Kind kind, String rule, Level level, Optional<Verdict> before, Optional<Verdict> after, String reason) {

    /** From good to bad. What was left out is as good as unknown, and what is unknown may be bad. */
    private static final List<Verdict> BEST_FIRST = List.of(
            Verdict.PASS, Verdict.NOT_APPLICABLE, Verdict.SKIPPED, Verdict.INCONCLUSIVE, Verdict.ERROR, Verdict.FAIL);

    /** What can happen to a rule. */
    public enum Kind {
        /** It holds less than before. */
        WORSE,
        /** It holds more than before. */
        BETTER,
        /** It was left out this time, which says nothing of the driver. */
        NO_LONGER_TRIED,
        /** Only the second report knows it. */
        ADDED,
        /** Only the first report knows it. */
        REMOVED;

        /**
         * The kind as a heading.
         *
         * @return as {@code No longer tried}
         */
        public String title() {
            String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    static RuleChange added(RuleResult result) {
        return new RuleChange(
                Kind.ADDED,
                result.rule(),
                result.level(),
                Optional.empty(),
                Optional.of(result.verdict()),
                result.reason());
    }

    static RuleChange removed(RuleResult result) {
        return new RuleChange(
                Kind.REMOVED, result.rule(), result.level(), Optional.of(result.verdict()), Optional.empty(), "");
    }

    static Stream<RuleChange> between(RuleResult before, RuleResult after) {
        return before.verdict() == after.verdict()
                ? Stream.empty()
                : Stream.of(new RuleChange(
                        kind(before.verdict(), after.verdict()),
                        after.rule(),
                        after.level(),
                        Optional.of(before.verdict()),
                        Optional.of(after.verdict()),
                        after.reason()));
    }

    private static Kind kind(Verdict before, Verdict after) {
        if (after == Verdict.SKIPPED) {
            return Kind.NO_LONGER_TRIED;
        }
        return BEST_FIRST.indexOf(after) > BEST_FIRST.indexOf(before) ? Kind.WORSE : Kind.BETTER;
    }
}
