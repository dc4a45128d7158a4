package org.virttck.reference.memory;

import java.util.Optional;
import org.virttck.driver.Capability;
import org.virttck.driver.Console;
import org.virttck.driver.model.ConsoleAccess;
import org.virttck.driver.model.InstanceId;

/** What the guests of one operator wrote, and where their consoles listen. */
final class MemoryConsole implements Console {

    private static final int MOST_BYTES = 16 << 20;

    private final Gate gate;
    private final Estate estate;

    MemoryConsole(Gate gate, Estate estate) {
        this.gate = gate;
        this.estate = estate;
    }

    @Override
    public byte[] output(InstanceId instance, int maxBytes) {
        gate.admit(Capability.CONSOLE_OUTPUT);
        Arguments.range("maxBytes", maxBytes, 1, MOST_BYTES);
        return estate.require(instance).output(maxBytes);
    }

    @Override
    public ConsoleAccess.Vnc vnc(InstanceId instance) {
        gate.admit(Capability.VNC_CONSOLE);
        ConsoleServer server = estate.require(instance).serve(ConsoleKind.VNC, gate);
        return new ConsoleAccess.Vnc(server.host(), server.port());
    }

    @Override
    public ConsoleAccess.Spice spice(InstanceId instance) {
        gate.admit(Capability.SPICE_CONSOLE);
        ConsoleServer server = estate.require(instance).serve(ConsoleKind.SPICE, gate);
        return new ConsoleAccess.Spice(server.host(), server.port(), Optional.empty());
    }

    @Override
    public ConsoleAccess.Serial serial(InstanceId instance) {
        gate.admit(Capability.SERIAL_CONSOLE);
        ConsoleServer server = estate.require(instance).serve(ConsoleKind.SERIAL, gate);
        return new ConsoleAccess.Serial(server.host(), server.port());
    }

    @Override
    public ConsoleAccess.Mks mks(InstanceId instance) {
        gate.admit(Capability.MKS_CONSOLE);
        ConsoleServer server = estate.require(instance).serve(ConsoleKind.MKS, gate);
        return new ConsoleAccess.Mks(server.host(), server.port());
    }
}
