package org.virttck.reference.libvirt;

/**
 * What guests get on this host.
 *
 * @param type {@link DomainType#KVM} or {@link DomainType#QEMU}
 * @param emulator path of the program that runs a guest
 * @param spice whether that program serves SPICE
 * @param maxVcpus most virtual CPUs of one guest
 * @param listenAddress where consoles are served
 */
record Hardware(DomainType type, String emulator, boolean spice, int maxVcpus, String listenAddress) {

    /** Of the two common machines the one that boots sooner. */
    static final String MACHINE = "pc";

    static Hardware of(Hypervisor hypervisor, LibvirtSettings settings, KvmProbe probe) {
        String emulated = hypervisor.call(session -> session.domainCapabilities("qemu"));
        if (emulated.isEmpty()) {
            throw Failures.unavailable("there is no QEMU for x86_64 guests at " + settings.uri()
                    + "; on Debian: apt-get install qemu-system-x86 libvirt-daemon-driver-qemu");
        }
        String emulator = DomainDocument.parse(emulated)
                .find("/domainCapabilities/path")
                .orElseThrow(() -> Failures.internal("libvirt names no emulator"));
        return of(hypervisor, settings, choose(settings.domainType(), emulator, probe));
    }

    private static Hardware of(Hypervisor hypervisor, LibvirtSettings settings, DomainType type) {
        String text = hypervisor.call(session -> session.domainCapabilities(libvirtName(type)));
        if (text.isEmpty()) {
            throw Failures.unavailable("guests of type " + libvirtName(type) + " cannot run at " + settings.uri()
                    + "; choose domain-type qemu, or make /dev/kvm usable");
        }
        DomainDocument document = DomainDocument.parse(text);
        String devices = "/domainCapabilities/devices/graphics[@supported='yes']/enum[@name='type']";
        return new Hardware(
                type,
                document.find("/domainCapabilities/path").orElseThrow(),
                document.find(devices + "/value[text()='spice']").isPresent(),
                document.find("/domainCapabilities/vcpu/@max")
                        .map(Integer::parseInt)
                        .orElse(1),
                settings.listenAddress());
    }

    private static DomainType choose(DomainType wanted, String emulator, KvmProbe probe) {
        if (wanted != DomainType.AUTO) {
            return wanted;
        }
        return probe.works(emulator) ? DomainType.KVM : DomainType.QEMU;
    }

    private static String libvirtName(DomainType type) {
        return type == DomainType.KVM ? "kvm" : "qemu";
    }
}
