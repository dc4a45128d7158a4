package org.virttck.reference.memory;

import java.util.LinkedHashSet;
import java.util.Set;
import org.virttck.driver.model.HostPowerAction;

/** Does what concerns a host as a whole, one thing at a time. This lock is taken before that of any machine. */
final class HostControl {

    private final Hypervisor host;
    private final Set<Machine> toComeBack = new LinkedHashSet<>();

    HostControl(Hypervisor host) {
        this.host = host;
    }

    synchronized void setEnabled(boolean enabled) {
        host.mode().close(!enabled);
    }

    synchronized void setMaintenance(boolean begin) {
        if (begin == host.mode().isMaintained()) {
            return;
        }
        host.mode().maintain(begin);
        if (begin) {
            toComeBack.addAll(stopped());
        } else {
            bringBack();
        }
    }

    synchronized void power(HostPowerAction action) {
        boolean isOff = host.mode().isOff();
        switch (action) {
            case STARTUP -> {
                mustBe(isOff, "on");
                boot();
            }
            case SHUTDOWN -> goDown();
            case REBOOT -> {
                mustBe(!isOff, "off");
                goDown();
                boot();
            }
        }
    }

    private void goDown() {
        host.mode().turnOff(true);
        stopped();
    }

    private void boot() {
        host.cpus().restart();
        host.mode().turnOff(false);
    }

    private Set<Machine> stopped() {
        Set<Machine> stopped = new LinkedHashSet<>();
        for (Machine machine : host.machines()) {
            if (machine.loseHost()) {
                stopped.add(machine);
            }
        }
        return stopped;
    }

    private void bringBack() {
        for (Machine machine : toComeBack) {
            machine.comeBack();
        }
        toComeBack.clear();
    }

    private static void mustBe(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusals.hostIs(otherwise);
        }
    }
}
