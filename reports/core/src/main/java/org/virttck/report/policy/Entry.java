package org.virttck.report.policy;

/**
 * A rule, a chapter or a capability in a list of a profile.
 *
 * @param word as written
 * @param place in the document
 */
public record Entry(String word, String place) {

    /** What a word of a list stands for. */
    public enum Kind {
        /** One rule, of any level. */
        RULE,
        /** All rules of a chapter. */
        CHAPTER,
        /** The capability itself, and all rules that need it. */
        CAPABILITY
    }

    /**
     * What the word stands for; its form tells.
     *
     * @return rules have a dot, capabilities are in upper case
     */
    public Kind kind() {
        if (word.indexOf('.') >= 0) {
            return Kind.RULE;
        }
        return Character.isUpperCase(word.charAt(0)) ? Kind.CAPABILITY : Kind.CHAPTER;
    }
}
