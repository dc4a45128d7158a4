package org.virttck.harness.engine;

import java.util.List;
import org.virttck.driver.Capability;

/** One case of a spec that is the same for many rules. */
public interface SpecCase {

    /**
     * What tells it from the other cases.
     *
     * @return letters, digits and hyphens
     */
    String slug();

    /**
     * The rule that it proves.
     *
     * @return id of a rule of the catalogue
     */
    String rule();

    /**
     * Capabilities that it needs beside those of its rule.
     *
     * @return may be empty
     */
    List<Capability> needs();
}
