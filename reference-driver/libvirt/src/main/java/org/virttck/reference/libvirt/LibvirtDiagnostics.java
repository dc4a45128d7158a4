package org.virttck.reference.libvirt;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.libvirt.LibvirtException;
import org.virttck.driver.Diagnostics;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.InstanceDiagnostics.Nic;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

/** What an instance and its devices have done so far. */
final class LibvirtDiagnostics implements Diagnostics {

    /** A guest that has crashed is still there, and most in need of being examined. */
    private static final List<PowerState> UP = List.of(PowerState.RUNNING, PowerState.PAUSED, PowerState.CRASHED);

    private static final String DISKS = "/domain/devices/disk/target/@dev";
    private static final String MACS = "/domain/devices/interface[target/@dev]/mac/@address";
    private static final String HOST_DEVICES = "/domain/devices/interface[mac/@address]/target/@dev";

    private final InstanceWork work;
    private final GuestDomains guests;
    private final InstantSource clock;

    LibvirtDiagnostics(InstanceWork work, GuestDomains guests, InstantSource clock) {
        this.work = work;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public InstanceDiagnostics of(InstanceId instance) {
        work.admit(instance);
        return guests.get(instance, guest -> examine(guest, stateOf(guest)));
    }

    @Override
    public BlockStatistics blockStatistics(InstanceId instance, String device) {
        work.admit(instance);
        Arguments.required("device", device);
        return guests.get(instance, guest -> {
            stateOf(guest);
            if (!guest.presentForm().findAll(DISKS).contains(device)) {
                throw new VirtDriverException(ErrorCode.NOT_FOUND, "instance " + instance + " has no disk " + device);
            }
            return guest.figures().disk(device);
        });
    }

    private InstanceDiagnostics examine(GuestDomain guest, PowerState state) throws LibvirtException {
        DomainDocument domain = guest.presentForm();
        DomainFigures figures = guest.figures();
        return new InstanceDiagnostics(
                state,
                LibvirtProvider.NAME,
                "qemu",
                "linux",
                BootTime.since(domain, clock.instant()),
                domain.hasConfigDrive(),
                figures.memory(),
                figures.cpus(),
                nics(domain, figures),
                disks(domain, figures));
    }

    private static List<Nic> nics(DomainDocument domain, DomainFigures figures) throws LibvirtException {
        List<String> macs = domain.findAll(MACS);
        List<String> hostDevices = domain.findAll(HOST_DEVICES);
        List<Nic> nics = new ArrayList<>();
        for (int index = 0; index < macs.size(); index++) {
            nics.add(figures.nic(macs.get(index), hostDevices.get(index)));
        }
        return nics;
    }

    private static List<Disk> disks(DomainDocument domain, DomainFigures figures) throws LibvirtException {
        List<Disk> disks = new ArrayList<>();
        for (String device : domain.findAll(DISKS)) {
            disks.add(new Disk(device, figures.disk(device)));
        }
        return disks;
    }

    private static PowerState stateOf(GuestDomain guest) throws LibvirtException {
        PowerState state = guest.state();
        if (!UP.contains(state)) {
            throw Failures.wrongState(guest.id(), state, UP);
        }
        return state;
    }
}
