package org.virttck.specs.security;

import java.util.List;
import java.util.function.Function;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Each demand with one rule about it. */
abstract class DemandCases implements SpecCases {

    private final Function<Demand, String> rule;

    private DemandCases(Function<Demand, String> rule) {
        this.rule = rule;
    }

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return Demand.all()
                .map(demand -> new DemandCase(demand, "security." + rule.apply(demand)))
                .toList();
    }

    /** Whether the declaration is true. */
    static final class Truth extends DemandCases {
        Truth() {
            super(demand -> demand.slug() + "-is-declared-truly");
        }
    }

    /** Whether the guest has it. */
    static final class Reach extends DemandCases {
        Reach() {
            super(demand -> demand.slug() + "-reaches-the-guest");
        }
    }

    /** Whether a rebuild respects it. */
    static final class Rebuild extends DemandCases {
        Rebuild() {
            super(demand -> "demands-bind-a-rebuild");
        }
    }
}
