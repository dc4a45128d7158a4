package org.virttck.specs.security;

import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.EnumCases;

/** Two endings of image ids that somebody might take for one. */
enum LookAlikeImageId implements EnumCase {
    CASE("-disk", "-DISK"),
    DOT_AT_THE_END("-disk", "-disk."),
    SPACE_AT_THE_END("-disk", "-disk "),
    BEGINNING("-disk", "-disk1"),
    UNDERSCORE("-a_b", "-a-b"),
    SLASH("-a_b", "-a/b"),
    COLON("-a_b", "-a:b"),
    THIS_FOLDER("/disk", "/./disk"),
    PARENT_FOLDER("/disk", "/x/../disk"),
    PERCENT("-disk", "-%64isk"),
    NUL("-disk", "-disk\0"),
    AFTER_NUL("-disk", "-disk\0.raw"),
    NORMAL_FORM("-caf\u00e9", "-cafe\u0301"),
    ACCENT("-cafe", "-caf\u00e9"),
    LIGATURE("-fi", "-\ufb01"),
    ZERO_WIDTH("-disk", "-di\u200bsk"),
    ANOTHER_ALPHABET("-disk", "-d\u0456sk"),
    NOT_OF_LATIN_1("-?", "-\u20ac"),
    HALF_A_PAIR("-?", "-\ud800"),
    LAST_OF_MANY("-" + "x".repeat(160) + "a", "-" + "x".repeat(160) + "b");

    private final String one;
    private final String other;

    LookAlikeImageId(String one, String other) {
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
        return "security.look-alike-image-ids-are-told-apart";
    }

    /** All of them. */
    static final class Rows extends EnumCases {
        Rows() {
            super(LookAlikeImageId.class);
        }
    }
}
