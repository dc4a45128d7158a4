package org.virttck.specs.instances;

import java.util.List;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.lifecycle.Column;

/** Every state of the lifecycle table. */
final class OtherInstancesCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return Column.of(catalogue, "instances.operations-leave-others-alone");
    }
}
