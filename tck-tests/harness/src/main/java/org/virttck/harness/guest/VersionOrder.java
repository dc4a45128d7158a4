package org.virttck.harness.guest;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders version texts as people do: 6.10 comes after 6.9. */
final class VersionOrder {

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private VersionOrder() {}

    static int compare(String left, String right) {
        List<String> leftParts = parts(left);
        List<String> rightParts = parts(right);
        for (int index = 0; index < Math.min(leftParts.size(), rightParts.size()); index++) {
            int order = compareParts(leftParts.get(index), rightParts.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftParts.size(), rightParts.size());
    }

    private static int compareParts(String left, String right) {
        return isNumber(left) && isNumber(right)
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : left.compareTo(right);
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }

    private static List<String> parts(String version) {
        return PART.matcher(version).results().map(MatchResult::group).toList();
    }
}
