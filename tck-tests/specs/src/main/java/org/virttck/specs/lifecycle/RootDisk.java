package org.virttck.specs.lifecycle;

import java.util.EnumSet;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;

/** How a driver calls the root disk of an instance. */
final class RootDisk {

    private static final String USUAL = "vda";

    private RootDisk() {}

    static String of(Bench bench, InstanceId instance) {
        return canBeExamined(bench, instance)
                ? bench.diagnostics().of(instance).disks().stream()
                        .map(Disk::device)
                        .findFirst()
                        .orElse(USUAL)
                : USUAL;
    }

    private static boolean canBeExamined(Bench bench, InstanceId instance) {
        return bench.declares(Capability.DIAGNOSTICS)
                && bench.instances().exists(instance)
                && EnumSet.of(PowerState.RUNNING, PowerState.PAUSED).contains(bench.state(instance));
    }
}
