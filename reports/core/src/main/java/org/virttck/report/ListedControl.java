package org.virttck.report;

/**
 * A falsehood that is known to be noticed.
 *
 * @param spec id of the spec that notices it
 * @param operation facet and method whose answers are falsified, as {@code power.off}
 * @param distortion how they are falsified
 */
public record ListedControl(String spec, String operation, String distortion) {

    /**
     * Reads its line in a list.
     *
     * @param line spec, operation and distortion, separated by one space
     * @return what it says
     */
    public static ListedControl ofLine(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3) {
            throw new IllegalStateException("no control: " + line);
        }
        return new ListedControl(words[0], words[1], words[2]);
    }

    /** Its line in the list. */
    public String line() {
        return spec + " " + operation + " " + distortion;
    }
}
