package org.virttck.harness.engine;

import java.util.List;
import org.virttck.report.catalogue.Catalogue;

/** Makes the cases of a spec from the catalogue; has a constructor without parameters. */
public interface SpecCases {

    /**
     * All cases, always in the same order.
     *
     * @param catalogue of the run
     * @return at least one
     */
    List<? extends SpecCase> of(Catalogue catalogue);
}
