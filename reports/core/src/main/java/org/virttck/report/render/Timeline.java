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
    private static final double WHOLE_LINE = 100;
    private static final double NARROWEST = 0.4;

    /**
     * A call.
     *
     * @param operation as {@code power.off}
     * @param error code of the refusal; empty when the call succeeded
     * @param begin in hundredths of the line, with one decimal
     * @param width in hundredths of the line, wide enough to be seen
     * @param start when it began, with its unit
     * @param time how long it took, with its unit
     */
    record Bar(String operation, String error, String begin, String width, String start, String time) {

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
        double begin = Math.min(WHOLE_LINE - NARROWEST, hundredths(call.begin(), end));
        double width = Math.max(NARROWEST, hundredths(call.end(), end) - begin);
        return new Bar(
                call.operation(),
                call.error(),
                Decimal.tenths(begin),
                Decimal.tenths(width),
                Millis.shown(call.begin()),
                Millis.shown(call.millis()));
    }

    private static double hundredths(double millis, double end) {
        return end == 0 ? 0 : WHOLE_LINE * millis / end;
    }
}
