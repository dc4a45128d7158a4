package org.virttck.specs.security;

import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.EnumCases;

/** Two endings of names that somebody might take for one. */
enum LookAlikeName implements EnumCase {
    CASE("-disk", "-DISK"),
    DOT_AT_THE_END("-disk", "-disk."),
    BEGINNING("-disk", "-disk1"),
    LEADING_ZERO("-1", "-01"),
    UNDERSCORE("-a-b", "-a_b"),
    DOT("-a-b", "-a.b"),
    ENDING_OF_A_FILE("-disk", "-disk.xml"),
    LAST_OF_MANY("-" + "x".repeat(160) + "a", "-" + "x".repeat(160) + "b");

    private final String one;
    private final String other;

    LookAlikeName(String one, String other) {
        this.one = one;
        this.other = other;
    }

    String one() {
        return one;
    }

    String other() {
        return other;
    }

    @Override
    public String rule() {
        return "security.look-alike-names-are-told-apart";
    }

    /** All of them. */
    static final class Rows extends EnumCases {
        Rows() {
            super(LookAlikeName.class);
        }
    }
}
