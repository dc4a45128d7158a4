package org.virttck.specs.instances;

import java.util.List;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.lifecycle.Operation;
import org.virttck.specs.lifecycle.Operations;

/** Every operation on an instance, but not those that make one. */
final class UnknownIdCases implements SpecCases {

    /** What is tried of these is a spawn, or takes an instance over that is not there. */
    private static final Set<Capability> MAKING = Set.of(
            Capability.EVACUATE,
            Capability.CONFIG_DRIVE,
            Capability.FILE_INJECTION,
            Capability.INITIAL_PASSWORD,
            Capability.EPHEMERAL_DISK,
            Capability.SWAP_DISK,
            Capability.SECURE_BOOT,
            Capability.VTPM,
            Capability.ENCRYPTED_MEMORY);

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return new Operations()
                .all().stream()
                        .filter(operation -> !makesAnInstance(operation))
                        .map(operation -> new UnknownIdCase("instances.unknown-id-leaves-no-trace", operation))
                        .toList();
    }

    private static boolean makesAnInstance(Operation operation) {
        return operation.capability().filter(MAKING::contains).isPresent();
    }
}
