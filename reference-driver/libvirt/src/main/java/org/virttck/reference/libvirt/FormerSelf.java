package org.virttck.reference.libvirt;

import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

/**
 * What an instance was before it is changed, so that it can be that again.
 *
 * @param id whose
 * @param state it had; a paused guest comes back paused, but has booted anew
 * @param xml its definition
 */
record FormerSelf(InstanceId id, PowerState state, String xml) {

    static FormerSelf of(InstanceId id, GuestDomains guests) {
        return guests.get(id, guest -> new FormerSelf(id, guest.state(), guest.definitionXml()));
    }

    void comeBack(GuestDomains guests, Transitions transitions) {
        transitions.bringDown(id);
        guests.define(xml);
        if (state == PowerState.RUNNING || state == PowerState.PAUSED) {
            transitions.boot(id);
        }
        if (state == PowerState.PAUSED) {
            transitions.pause(id);
        }
    }
}
