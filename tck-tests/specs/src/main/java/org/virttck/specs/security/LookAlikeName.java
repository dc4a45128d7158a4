package org.virttck.specs.security;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Two endings of names that somebody might take for one. */
enum LookAlikeName implements SpecCase {
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
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String rule() {
        return "security.look-alike-names-are-told-apart";
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
