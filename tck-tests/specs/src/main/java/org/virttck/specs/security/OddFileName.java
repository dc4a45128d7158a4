package org.virttck.specs.security;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Names of files that mean something to programs which handle disks. */
enum OddFileName implements SpecCase {
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
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String rule() {
        return "security.odd-file-names-of-images-work";
    }

    @Override
    public List<Capability> needs() {
        return List.of();
    }

    /** All of them. */
    static final class Rows implements SpecCases {
        @Override
        public List<? extends SpecCase> of(Catalogue catalogue) {
            return Stream.of(values()).toList();
        }
    }
}
