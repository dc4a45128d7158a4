package org.virttck.reference.libvirt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceSpec;

/**
 * What libvirt is told of an instance.
 *
 * @param spec what the instance shall be
 * @param files where its files are
 * @param hardware what the host offers
 * @param serialPort where its serial line is served
 */
record DomainDefinition(InstanceSpec spec, InstanceFiles files, Hardware hardware, int serialPort) {

    private static final String NAMESPACE = "urn:virt-driver-libvirt:instance:1";

    /** A disk's serial number is cut by the guest at 20 characters. */
    private static final int DISK_SERIAL_LENGTH = 20;

    String xml() {
        Flavor flavor = spec.flavor();
        return XmlElement.of("domain")
                .with("type", hardware.type().name().toLowerCase(Locale.ROOT))
                .add(
                        XmlElement.of("name", DomainName.of(spec.name())),
                        XmlElement.of("uuid", spec.id().toString()),
                        metadata(),
                        XmlElement.of("memory", String.valueOf(flavor.memoryMib()))
                                .with("unit", "MiB"),
                        XmlElement.of("vcpu", String.valueOf(flavor.vcpus())),
                        boot(),
                        XmlElement.of("features").add(XmlElement.of("acpi"), XmlElement.of("apic")))
                .addAll(cpu())
                .add(
                        XmlElement.of("clock").with("offset", "utc"),
                        XmlElement.of("on_poweroff", "destroy"),
                        XmlElement.of("on_reboot", "restart"),
                        XmlElement.of("on_crash", "preserve"),
                        devices())
                .write();
    }

    private XmlElement metadata() {
        return XmlElement.of("metadata")
                .add(XmlElement.of("i:instance")
                        .with("xmlns:i", NAMESPACE)
                        .with("name", spec.name())
                        .with("vcpus", spec.flavor().vcpus())
                        .with("memory-mib", spec.flavor().memoryMib())
                        .with("root-gib", spec.flavor().rootGib())
                        .with("ephemeral-gib", spec.flavor().ephemeralGib())
                        .with("swap-mib", spec.flavor().swapMib())
                        .with("folder", files.folder()));
    }

    private XmlElement boot() {
        XmlElement os = XmlElement.of("os")
                .add(XmlElement.of("type", "hvm").with("arch", "x86_64").with("machine", Hardware.MACHINE));
        spec.image()
                .kernel()
                .ifPresentOrElse(
                        kernel -> os.add(
                                XmlElement.of("kernel", files.kernel().toString()),
                                XmlElement.of("initrd", files.ramdisk().toString()),
                                XmlElement.of("cmdline", kernel.arguments())),
                        () -> os.add(XmlElement.of("boot").with("dev", "hd")));
        return os;
    }

    /** The emulator's own model suits emulation; on KVM the guest gets what the host has. */
    private List<XmlElement> cpu() {
        return hardware.type() == DomainType.KVM
                ? List.of(XmlElement.of("cpu").with("mode", "host-passthrough"))
                : List.of();
    }

    private XmlElement devices() {
        List<XmlElement> devices = new ArrayList<>();
        devices.add(XmlElement.of("emulator", hardware.emulator()));
        devices.add(disk());
        devices.addAll(MoreDisks.of(spec, files));
        devices.addAll(NetworkDevices.of(spec.vifs()));
        devices.add(GuestChannel.device());
        devices.add(serial());
        devices.add(XmlElement.of("console")
                .with("type", "tcp")
                .add(XmlElement.of("target").with("type", "serial").with("port", 0)));
        devices.add(graphics("vnc"));
        if (hardware.spice()) {
            devices.add(graphics("spice"));
        }
        devices.add(XmlElement.of("video").add(XmlElement.of("model").with("type", "vga")));
        devices.add(XmlElement.of("panic").with("model", "isa"));
        devices.add(XmlElement.of("memballoon").with("model", "virtio"));
        return XmlElement.of("devices").addAll(devices);
    }

    private XmlElement disk() {
        String serial = spec.id().toString().replace("-", "").substring(0, DISK_SERIAL_LENGTH);
        return XmlElement.of("disk")
                .with("type", "file")
                .with("device", "disk")
                .add(
                        XmlElement.of("driver").with("name", "qemu").with("type", "raw"),
                        XmlElement.of("source").with("file", files.rootDisk()),
                        XmlElement.of("target").with("dev", "vda").with("bus", "virtio"),
                        XmlElement.of("serial", serial));
    }

    /** One line serves both: who connects talks to the guest, and the log keeps all that the guest says. */
    private XmlElement serial() {
        return XmlElement.of("serial")
                .with("type", "tcp")
                .add(
                        XmlElement.of("source")
                                .with("mode", "bind")
                                .with("host", hardware.listenAddress())
                                .with("service", serialPort),
                        XmlElement.of("protocol").with("type", "raw"),
                        XmlElement.of("log").with("file", files.consoleLog()).with("append", "on"),
                        XmlElement.of("target").with("port", 0));
    }

    private XmlElement graphics(String type) {
        return XmlElement.of("graphics")
                .with("type", type)
                .with("autoport", "yes")
                .with("listen", hardware.listenAddress());
    }
}
