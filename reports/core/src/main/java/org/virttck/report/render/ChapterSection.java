package org.virttck.report.render;

import java.util.List;
import java.util.Optional;

/**
 * A chapter with all its rules.
 *
 * @param open whether it is unfolded from the start: when something in it went wrong
 */
record ChapterSection(String name, String title, String intro, Tally tally, boolean open, List<RuleRow> rules) {

    /** A rule and what it came to. */
    record RuleRow(
            Mark mark, String id, String level, String sentence, String intent, CutText reason, List<SpecRow> specs) {

        public int specCount() {
            return specs.size();
        }

        public boolean hasSpecs() {
            return !specs.isEmpty();
        }

        public String specWord() {
            return specs.size() == 1 ? "spec" : "specs";
        }

        public boolean hasReason() {
            return !reason.whole().isEmpty();
        }
    }

    /**
     * A spec and what it came to.
     *
     * @param timelines of the page
     */
    record SpecRow(Mark mark, String id, String time, String missing, Timelines timelines) {

        /** Where the page first names the spec, if it called the driver; drawn then, and not kept. */
        public Optional<Timeline> timeline() {
            return timelines.draw(id);
        }
    }
}
