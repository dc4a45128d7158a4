package org.virttck.harness.engine.sample;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Rows that prove two rules. */
public enum SampleRow implements EnumCase {
    HOLDS("host.has-a-node"),
    FAILS("host.has-a-node"),
    OF_ANOTHER_RULE("driver.close-is-idempotent"),
    HOLDS_TOO("host.has-a-node");

    private final String rule;

    SampleRow(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    /** All of them. */
    public static final class Rows implements SpecCases {
        @Override
        public List<? extends SpecCase> of(Catalogue catalogue) {
            return Stream.of(values()).toList();
        }
    }
}
