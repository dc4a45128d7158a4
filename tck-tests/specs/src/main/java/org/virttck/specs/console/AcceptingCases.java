package org.virttck.specs.console;

import java.util.Arrays;
import java.util.List;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Each kind of address accepts connections. */
final class AcceptingCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return Arrays.stream(ConsoleAddress.values())
                .map(address -> new ConsoleCase(address, "console." + address.slug() + "-accepts-connections"))
                .toList();
    }
}
