package org.virttck.reference.libvirt;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.Console;
import org.virttck.driver.Diagnostics;
import org.virttck.driver.Events;
import org.virttck.driver.Guest;
import org.virttck.driver.Host;
import org.virttck.driver.Instances;
import org.virttck.driver.Inventory;
import org.virttck.driver.Power;
import org.virttck.driver.Rescue;
import org.virttck.driver.Suspension;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.DriverDescription;

/** Puts the parts together. */
final class LibvirtDriver implements VirtDriver {

    private final Foundation foundation;
    private final DriverDescription description;
    private final Set<Capability> capabilities;
    private final LibvirtHost host;
    private final Inventory inventory;
    private final Instances instances;
    private final Power power;
    private final Suspension suspension;
    private final Console console;
    private final Diagnostics diagnostics;
    private final Rescue rescue;
    private final Guest guest;
    private final Events events;

    private LibvirtDriver(
            Foundation base, LibvirtSettings settings, InstanceStore store, Hardware hardware, InstantSource clock) {
        Patience patience = Patience.USUAL;
        GuestDomains guests = base.guests();
        InstanceWork work = new InstanceWork(base.hypervisor(), guests);
        Transitions transitions =
                new Transitions(guests, base.hub(), new Ports(hardware.listenAddress()), patience, clock);
        FileMaker files = new FileMaker(patience.diskTool());
        Demands demands = Demands.met(IsoTool.isInstalled());
        Maker maker = new Maker(base.hypervisor(), guests, store, transitions, hardware, files, demands);
        GracefulShutdown shutdown = new GracefulShutdown(guests, base.hub(), patience);
        foundation = base;
        description = describe(base.hypervisor(), hardware);
        host = LibvirtHost.of(base.hypervisor(), settings);
        capabilities = capabilities(hardware, host, demands);
        inventory = new LibvirtInventory(base.hypervisor(), host, guests, store);
        instances = new LibvirtInstances(work, guests, store, maker, new Remover(guests, store, transitions));
        power = new LibvirtPower(work, guests, transitions, shutdown, settings.softRebootTimeout());
        suspension = new LibvirtSuspension(work, transitions);
        console = new LibvirtConsole(work, guests, hardware);
        diagnostics = new LibvirtDiagnostics(work, guests, clock);
        rescue = new LibvirtRescue(work, new Rescuer(guests, store, transitions, files, demands));
        guest = new LibvirtGuest(work, guests, base.hub(), patience);
        events = new LibvirtEvents(base.hypervisor(), base.hub());
    }

    static LibvirtDriver open(LibvirtSettings settings, InstantSource clock) {
        Foundation foundation = Foundation.open(settings, Patience.USUAL, clock);
        try {
            InstanceStore store = InstanceStore.open(settings.stateDirectory());
            KvmProbe probe = new KvmProbe(settings.stateDirectory().resolve("kvm-probe"), Patience.USUAL.kvmProbe());
            Hardware hardware = Hardware.of(foundation.hypervisor(), settings, probe);
            GuestDomains guests = foundation.guests();
            new Recovery(id -> guests.findWhosever(id, GuestDomain::definition), store).run();
            return new LibvirtDriver(foundation, settings, store, hardware, clock);
        } catch (RuntimeException | Error failure) {
            foundation.close();
            throw failure;
        }
    }

    @Override
    public DriverDescription describe() {
        foundation.hypervisor().ensureOpen();
        return description;
    }

    @Override
    public Set<Capability> capabilities() {
        foundation.hypervisor().ensureOpen();
        return capabilities;
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public Instances instances() {
        return instances;
    }

    @Override
    public Power power() {
        return power;
    }

    @Override
    public Suspension suspension() {
        return suspension;
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public Rescue rescue() {
        return rescue;
    }

    @Override
    public Guest guest() {
        return guest;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public void close() {
        foundation.close();
    }

    private static Set<Capability> capabilities(Hardware hardware, LibvirtHost host, Demands demands) {
        Set<Capability> declared = EnumSet.range(Capability.DISK_RETENTION, Capability.LIFECYCLE_EVENTS);
        declared.addAll(host.capabilities());
        declared.addAll(EnumSet.of(
                Capability.EVACUATE,
                Capability.CLEAN_UP,
                Capability.DIAGNOSTICS,
                Capability.BLOCK_STATISTICS,
                Capability.RESCUE));
        declared.add(Capability.ADMIN_PASSWORD);
        declared.addAll(demands.capabilities());
        declared.remove(Capability.MKS_CONSOLE);
        if (!hardware.spice()) {
            declared.remove(Capability.SPICE_CONSOLE);
        }
        return Set.copyOf(declared);
    }

    private static DriverDescription describe(Hypervisor hypervisor, Hardware hardware) {
        String mode = hardware.type() == DomainType.KVM ? "on KVM" : "emulated";
        String platform = "QEMU " + Version.dotted(hypervisor.call(Session::getVersion)) + " " + mode
                + " through libvirt " + Version.dotted(hypervisor.call(Session::getLibVersion));
        String version = Optional.ofNullable(LibvirtDriver.class.getPackage().getImplementationVersion())
                .orElse("0.1.0");
        return new DriverDescription(
                LibvirtProvider.NAME, version, "Virt reference drivers", DriverDescription.CONTRACT_VERSION, platform);
    }
}
