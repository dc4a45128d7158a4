package org.virttck.reference.memory;

import java.util.List;
import java.util.Set;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;

/** Looks at the network interfaces of an instance before anything is made of it. */
final class NetworkInspection {

    private NetworkInspection() {}

    /** Refuses what cannot be plugged: anything but a port of a bridge that the host has. */
    static void check(Set<String> bridges, List<Vif> vifs) {
        for (Vif vif : vifs) {
            if (!(vif.binding() instanceof VifBinding.Bridge port)) {
                throw unusable(vif, "cannot be plugged: this host has bridges only, not " + vif.binding());
            }
            if (!bridges.contains(port.bridge())) {
                throw unusable(vif, "is of the bridge \"" + port.bridge() + "\"; this host has " + bridges);
            }
        }
    }

    private static VirtDriverException unusable(Vif vif, String problem) {
        return Refusals.invalidArgument("network interface " + vif.id() + " " + problem);
    }
}
