package org.virttck.specs.instances;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/** Something that keeps an instance from being made. */
interface Flaw {

    /** What tells it from the others. */
    String slug();

    /** The code with which it has to be refused. */
    ErrorCode refusal();

    /** The same id and name, but not to be made. */
    InstanceSpec spoil(InstanceSpec good, Bench bench);

    /** Whether this is what a driver may answer. */
    default boolean permits(String answer) {
        return answer.startsWith(refusal().name());
    }

    /** Whether no host at all can make it. */
    default boolean isCertain() {
        return true;
    }

    /** Whether the call succeeded and nothing is wrong with that: there is no failure to be judged. */
    default boolean mayStand(String answer) {
        return !isCertain() && answer.equals("success");
    }

    /** Every flaw of this driver: what nobody can make, and what it does not declare. */
    static List<Flaw> all(Bench bench) {
        return Stream.<Flaw>concat(Stream.of(BadSpawn.values()), Demand.undeclared(bench).stream())
                .toList();
    }

    /** Those of them that no host can make. */
    static List<Flaw> certain(Bench bench) {
        return all(bench).stream().filter(Flaw::isCertain).toList();
    }
}
