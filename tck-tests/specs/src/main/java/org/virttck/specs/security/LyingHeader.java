package org.virttck.specs.security;

import java.util.function.UnaryOperator;
import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.EnumCases;

/** Headers of QCOW2 images of which one field is not to be believed. */
enum LyingHeader implements EnumCase {
    NEGATIVE_SIZE(sound -> sound.diskBytes(Long.MIN_VALUE)),
    IMMENSE_SIZE(sound -> sound.diskBytes(Long.MAX_VALUE)),
    BACKING_FILE(sound -> sound.backingFile("/etc/hostname")),
    BACKING_FILE_IN_JSON(sound -> sound.backingFile("json:{\"driver\":\"file\",\"filename\":\"/etc/hostname\"}")),
    DATA_FILE(sound -> sound.incompatibleFeatures(1L << 2)),
    UNKNOWN_FEATURE(sound -> sound.incompatibleFeatures(1L << 63)),
    OLD_CIPHER(sound -> sound.cipher(1)),
    CIPHER(sound -> sound.cipher(2)),
    UNKNOWN_CIPHER(sound -> sound.cipher(7)),
    NO_CLUSTERS(sound -> sound.clusterBits(0)),
    TINY_CLUSTERS(sound -> sound.clusterBits(8)),
    LARGE_CLUSTERS(sound -> sound.clusterBits(22)),
    IMMENSE_CLUSTERS(sound -> sound.clusterBits(Integer.MAX_VALUE)),
    VERSION_BEFORE(sound -> sound.version(1)),
    VERSION_TO_COME(sound -> sound.version(4)),
    SHORT_HEADER(sound -> sound.headerLength(72)),
    LONG_HEADER(sound -> sound.headerLength(Integer.MAX_VALUE)),
    CUT_WITHIN_THE_HEADER(sound -> sound.cutTo(60)),
    CUT_AFTER_THE_MAGIC(sound -> sound.cutTo(4));

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final UnaryOperator<Qcow2Bytes> lie;

    LyingHeader(UnaryOperator<Qcow2Bytes> lie) {
        this.lie = lie;
    }

    byte[] image() {
        return lie.apply(new Qcow2Bytes()).array();
    }

    @Override
    public String rule() {
        return "security.lying-disk-headers-are-refused";
    }

    /** All of them. */
    static final class Rows extends EnumCases {
        Rows() {
            super(LyingHeader.class);
        }
    }
}
