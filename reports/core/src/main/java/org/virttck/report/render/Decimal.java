package org.virttck.report.render;

/** Numbers that are not negative, with one decimal. A page has tens of thousands of them, for which formats are too slow. */
final class Decimal {

    private static final int TENTHS = 10;

    private Decimal() {}

    static String tenths(double number) {
        long tenths = Math.round(number * TENTHS);
        return tenths / TENTHS + "." + tenths % TENTHS;
    }
}
