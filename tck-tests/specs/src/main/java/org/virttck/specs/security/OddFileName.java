package org.virttck.specs.security;

import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.EnumCases;

/** Names of files that mean something to programs which handle disks. */
enum OddFileName implements EnumCase {
    SPACE("a disk"),
    PERCENT("a%20disk%"),
    PLUS("a+disk"),
    COMMA("disk,readonly=on"),
    COLON("nbd:disk"),
    HASH("disk#1"),
    QUESTION_MARK("disk?format=raw"),
    QUOTES("it's a \"disk\""),
    BACKSLASH("a\\disk"),
    SHELL("a;b$c&d"),
    PATTERN("a[1]*{b,c}"),
    DASH("-f");

    private final String file;

    OddFileName(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    @Override
    public String rule() {
        return "security.odd-file-names-of-images-work";
    }

    /** All of them. */
    static final class Rows extends EnumCases {
        Rows() {
            super(OddFileName.class);
        }
    }
}
