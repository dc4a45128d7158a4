package org.virttck.reference.libvirt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.virttck.driver.Capability;
import org.virttck.driver.Console;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.ConsoleAccess;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

/** What a guest wrote, and where its console can be reached. */
final class LibvirtConsole implements Console {

    private static final int MOST_BYTES = 16 << 20;
    private static final List<PowerState> UP = List.of(PowerState.RUNNING, PowerState.PAUSED);

    private final InstanceWork work;
    private final GuestDomains guests;
    private final Hardware hardware;

    LibvirtConsole(InstanceWork work, GuestDomains guests, Hardware hardware) {
        this.work = work;
        this.guests = guests;
        this.hardware = hardware;
    }

    @Override
    public byte[] output(InstanceId instance, int maxBytes) {
        work.admit(instance);
        Arguments.within("maxBytes", maxBytes, 1, MOST_BYTES);
        Optional<Path> folder = guests.get(instance, guest -> guest.definition().folder());
        return folder.map(found -> ConsoleLog.tail(new InstanceFiles(found).consoleLog(), maxBytes))
                .orElse(new byte[0]);
    }

    @Override
    public ConsoleAccess.Vnc vnc(InstanceId instance) {
        int port = port(instance, presentForm(instance).vncPort());
        return new ConsoleAccess.Vnc(hardware.listenAddress(), port);
    }

    @Override
    public ConsoleAccess.Spice spice(InstanceId instance) {
        work.admit(instance);
        if (!hardware.spice()) {
            throw VirtDriverException.unsupported(Capability.SPICE_CONSOLE);
        }
        DomainDocument domain = presentForm(instance);
        Optional<Integer> tlsPort = domain.spiceTlsPort().stream().boxed().findFirst();
        return new ConsoleAccess.Spice(hardware.listenAddress(), port(instance, domain.spicePort()), tlsPort);
    }

    @Override
    public ConsoleAccess.Serial serial(InstanceId instance) {
        int port = port(instance, presentForm(instance).serialPort());
        return new ConsoleAccess.Serial(hardware.listenAddress(), port);
    }

    @Override
    public ConsoleAccess.Mks mks(InstanceId instance) {
        work.admit(instance);
        throw VirtDriverException.unsupported(Capability.MKS_CONSOLE);
    }

    private DomainDocument presentForm(InstanceId instance) {
        work.admit(instance);
        return guests.get(instance, guest -> {
            PowerState state = guest.state();
            if (!UP.contains(state)) {
                throw Failures.wrongState(instance, state, UP);
            }
            return guest.presentForm();
        });
    }

    private static int port(InstanceId instance, OptionalInt found) {
        return found.orElseThrow(() -> Failures.internal("instance " + instance + " has no such console"));
    }
}
