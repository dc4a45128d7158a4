package org.virttck.reference.libvirt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;

/** The network interfaces of an instance. The hypervisor is on this host, so its bridges can be looked at. */
final class NetworkDevices {

    private static final Path DEVICES = Path.of("/sys/class/net");

    /** A device of the host that passes frames on takes their header off this. */
    private static final int LARGEST_MTU = 65_521;

    private NetworkDevices() {}

    /** Refuses what could not be plugged, before anything is made. */
    static void check(List<Vif> vifs) {
        vifs.forEach(NetworkDevices::check);
    }

    /** In the order in which the guest shall see them: libvirt gives places on the bus in the order of definition. */
    static List<XmlElement> of(List<Vif> vifs) {
        return vifs.stream().map(NetworkDevices::of).toList();
    }

    private static void check(Vif vif) {
        String bridge = bridgeOf(vif);
        if (!Files.isDirectory(DEVICES.resolve(bridge).resolve("bridge"))) {
            throw unpluggable(vif, "this host has no bridge " + bridge);
        }
        if (vif.mtu() > LARGEST_MTU) {
            throw unpluggable(vif, "its MTU is " + vif.mtu() + "; the most here is " + LARGEST_MTU);
        }
    }

    private static XmlElement of(Vif vif) {
        return XmlElement.of("interface")
                .with("type", "bridge")
                .add(
                        XmlElement.of("mac").with("address", vif.mac()),
                        XmlElement.of("source").with("bridge", bridgeOf(vif)),
                        XmlElement.of("model").with("type", "virtio"),
                        XmlElement.of("mtu").with("size", vif.mtu()));
    }

    private static String bridgeOf(Vif vif) {
        if (vif.binding() instanceof VifBinding.Bridge binding) {
            return binding.bridge();
        }
        String kind = vif.binding().getClass().getSimpleName();
        throw unpluggable(vif, "its binding is " + kind + "; supported is Bridge");
    }

    private static RuntimeException unpluggable(Vif vif, String reason) {
        return Failures.invalid("VIF " + vif.id() + " cannot be plugged: " + reason);
    }
}
