package org.virttck.report.diff;

/**
 * From where on a spec counts as slower. Both have to be reached: short specs vary by factors, long ones by seconds.
 *
 * @param ratio how many times as long
 * @param millis how much longer
 */
public record Slowness(double ratio, long millis) {

    /** What is listed unless somebody asks for other limits. */
    public static final Slowness NOTABLE = new Slowness(2, 250);

    /**
     * The limits, for people.
     *
     * @return as {@code at least 2 times as long and 250 ms longer}
     */
    public String words() {
        String times = ratio == Math.rint(ratio) ? Long.toString((long) ratio) : Double.toString(ratio);
        return "at least %s times as long and %d ms longer".formatted(times, millis);
    }

    boolean isReachedBy(SlowerSpec spec) {
        return spec.ratio() >= ratio && spec.after() - spec.before() >= millis;
    }
}
