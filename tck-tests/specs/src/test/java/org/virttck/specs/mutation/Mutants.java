package org.virttck.specs.mutation;

import java.util.List;

/** The wrong drivers of one chapter. */
public interface Mutants {

    /** At least one for each rule of the chapter that has a spec. */
    List<Mutant> all();
}
