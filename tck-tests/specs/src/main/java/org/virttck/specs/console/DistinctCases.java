package org.virttck.specs.console;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Each kind of address leads to one instance only, but for MKS, where tickets may tell instances apart. */
final class DistinctCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return Stream.of(ConsoleAddress.VNC, ConsoleAddress.SPICE, ConsoleAddress.SERIAL)
                .map(address -> new ConsoleCase(address, "console.addresses-tell-instances-apart"))
                .toList();
    }
}
