package org.virttck.report.policy;

import java.math.BigInteger;

/** The order of version numbers: part by part, numbers by their value, a word before any number. */
final class VersionOrder {

    private static final String BETWEEN_PARTS = "[.+_-]";
    private static final String NOTHING_LEFT = "0";

    private VersionOrder() {}

    static int compare(String one, String other) {
        String[] ones = one.split(BETWEEN_PARTS, -1);
        String[] others = other.split(BETWEEN_PARTS, -1);
        for (int i = 0; i < Math.max(ones.length, others.length); i++) {
            int order = compareParts(part(ones, i), part(others, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : NOTHING_LEFT;
    }

    private static int compareParts(String one, String other) {
        if (isNumber(one) && isNumber(other)) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return isNumber(one) == isNumber(other)
                ? one.compareTo(other)
                : Boolean.compare(isNumber(one), isNumber(other));
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
