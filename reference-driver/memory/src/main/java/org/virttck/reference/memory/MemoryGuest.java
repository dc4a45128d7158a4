package org.virttck.reference.memory;

import java.util.ArrayList;
import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.driver.Guest;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.Vif;

/** Speaks to the guests of one operator while they run. */
final class MemoryGuest implements Guest {

    private final Gate gate;
    private final Estate estate;

    MemoryGuest(Gate gate, Estate estate) {
        this.gate = gate;
        this.estate = estate;
    }

    @Override
    public void setAdminPassword(InstanceId instance, Secret password) {
        gate.admit(Capability.ADMIN_PASSWORD);
        Arguments.present("password", password);
        estate.require(instance).setPassword(password);
    }

    @Override
    public void injectNetwork(InstanceId instance, List<Vif> vifs) {
        gate.admit(Capability.NETWORK_INJECTION);
        Arguments.present("vifs", vifs);
        estate.require(instance).tellNetwork(new ArrayList<>(vifs));
    }
}
