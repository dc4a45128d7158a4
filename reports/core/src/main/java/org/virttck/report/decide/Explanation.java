package org.virttck.report.decide;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A part of a decision, and the parts that it rests on.
 *
 * @param kind what sort of part
 * @param mark what it comes to
 * @param name as the id of a rule
 * @param detail one line for people; possibly empty
 * @param clause what in the policy or its waivers says so, as {@code profiles.vm.required: power}; empty when the parts
 *     below it say so
 * @param because the parts that it rests on
 */
public record Explanation(Kind kind, Mark mark, String name, String detail, String clause, List<Explanation> because) {

    /** Sorts of parts, from the whole down to the ground. */
    public enum Kind {
        /** All that is demanded of a kind of driver. */
        PROFILE,
        /** One thing that is demanded of it. */
        REQUIREMENT,
        /** A capability that has to be declared. */
        CAPABILITY,
        /** A rule that has to hold. */
        RULE,
        /** Something that a report has to be. */
        REPORT,
        /** What a report says of a rule. */
        VERDICT,
        /** A transcript in the evidence of a report. */
        EVIDENCE,
        /** A waiver of the rule. */
        WAIVER,
        /** A flag of the rule. */
        FLAG;

        /**
         * For documents.
         *
         * @return lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Takes a copy. */
    public Explanation {
        because = List.copyOf(because);
    }

    /**
     * This part and all below it.
     *
     * @return from the top down
     */
    public Stream<Explanation> all() {
        return Stream.concat(Stream.of(this), because.stream().flatMap(Explanation::all));
    }

    /** A requirement is as good as the worst of what it rests on. */
    static Explanation requirement(String name, String detail, String clause, List<Explanation> because) {
        return new Explanation(Kind.REQUIREMENT, worst(because), name, detail, clause, because);
    }

    static Mark worst(List<Explanation> parts) {
        return parts.stream().map(Explanation::mark).anyMatch(Mark.NOT_MET::equals) ? Mark.NOT_MET : Mark.MET;
    }
}
