package org.virttck.specs.security;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Every hostile text in every place that admits it. */
final class HostileTextCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return Stream.of(UserText.values())
                .flatMap(place -> Stream.of(HostileText.values())
                        .filter(hostile -> place.admits(hostile.text()))
                        .map(hostile -> new HostileTextCase(place, hostile)))
                .toList();
    }
}
