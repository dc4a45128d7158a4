package org.virttck.report.render;

import java.util.List;

/**
 * The calls of a spec on a line of time that goes from its beginning to the end of its last call.
 *
 * @param spec id of the spec
 * @param total how many calls there were
 * @param end when the last call ended, with its unit
 * @param bars the first calls
 * @param more how many calls are not shown
 */
record Timeline(String spec, int total, String end, List<Bar> bars, int more) {

    private static final int MOST_BARS = 40;
    private static final int WHOLE_LINE = 1000;
    private static final int NARROWEST = 4;

    /**
     * A call.
     *
     * @param operation as {@code power.off}
     * @param error code of the refusal; empty when the call succeeded
     * @param begin in thousandths of the line
     * @param width in thousandths of the line, wide enough to be seen
     * @param start when it began, with its unit
     * @param time how long it took, with its unit
     */
    record Bar(String operation, String error, int begin, int width, String start, String time) {

        public boolean refused() {
            return !error.isEmpty();
        }
    }

    public String word() {
        return total == 1 ? "call" : "calls";
    }

    public boolean hasMore() {
        return more > 0;
    }

    static Timeline of(String spec, List<RecordedCall> calls) {
        double end = calls.stream().mapToDouble(RecordedCall::end).max().orElse(0);
        List<Bar> bars =
                calls.stream().limit(MOST_BARS).map(call -> bar(call, end)).toList();
        return new Timeline(spec, calls.size(), Millis.shown(end), bars, calls.size() - bars.size());
    }

    private static Bar bar(RecordedCall call, double end) {
        int begin = Math.min(WHOLE_LINE - NARROWEST, thousandths(call.begin(), end));
        int width = Math.max(NARROWEST, thousandths(call.end(), end) - begin);
        return new Bar(
                call.operation(), call.error(), begin, width, Millis.shown(call.begin()), Millis.shown(call.millis()));
    }

    private static int thousandths(double millis, double end) {
        return end == 0 ? 0 : (int) Math.round(WHOLE_LINE * millis / end);
    }
}
