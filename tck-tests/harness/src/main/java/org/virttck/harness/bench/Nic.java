package org.virttck.harness.bench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;

/** Makes network interfaces. */
final class Nic {

    private static final int USUAL_MTU = 1500;

    private Nic() {}

    /** One whose MAC follows from its id. */
    static Vif of(UUID id, VifBinding binding) {
        long bits = id.getLeastSignificantBits();
        String mac = String.format("52:54:00:%02x:%02x:%02x", bits >> 16 & 0xff, bits >> 8 & 0xff, bits & 0xff);
        return new Vif(id, mac, "tck-network", List.of(), USUAL_MTU, binding, Optional.empty());
    }
}
