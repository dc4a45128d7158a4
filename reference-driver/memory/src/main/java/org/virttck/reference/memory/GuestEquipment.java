package org.virttck.reference.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.virttck.driver.model.FixedIp;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Vif;

/** What a guest finds beside CPUs, memory and root disk, in the lines in which it tells of it. */
final class GuestEquipment {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final long CONFIG_DRIVE_BYTES = MIB;

    private final InstanceSpec spec;
    private final long[] furtherDisks;

    GuestEquipment(InstanceSpec spec, long... furtherDisks) {
        this.spec = spec;
        this.furtherDisks = furtherDisks;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(disks());
        lines.addAll(nics());
        if (spec.setup().configDrive()) {
            lines.addAll(configDrive());
        }
        lines.addAll(files());
        return lines;
    }

    static String network(Vif vif) {
        List<String> addresses = new ArrayList<>();
        for (FixedIp ip : vif.addresses()) {
            addresses.add(ip.address() + "/" + ip.prefixLength());
        }
        String told = addresses.isEmpty() ? "-" : String.join(",", addresses);
        return "network mac=" + vif.mac() + " address=" + told;
    }

    /** All behind the root disk, which is vda. */
    private List<String> disks() {
        Flavor flavor = spec.flavor();
        List<String> disks = new ArrayList<>();
        for (long bytes : furtherDisks) {
            addDisk(disks, bytes);
        }
        addDisk(disks, flavor.ephemeralGib() * GIB);
        addDisk(disks, flavor.swapMib() * MIB);
        addDisk(disks, spec.setup().configDrive() ? CONFIG_DRIVE_BYTES : 0);
        return disks;
    }

    private static void addDisk(List<String> disks, long bytes) {
        if (bytes > 0) {
            char letter = (char) ('b' + disks.size());
            disks.add("disk name=vd" + letter + " bytes=" + bytes + " serial=-");
        }
    }

    private List<String> nics() {
        List<String> nics = new ArrayList<>();
        for (Vif vif : spec.vifs()) {
            nics.add("nic name=eth" + nics.size() + " mac=" + vif.mac() + " mtu=" + vif.mtu());
        }
        return nics;
    }

    private List<String> configDrive() {
        List<String> lines = new ArrayList<>();
        lines.add("config-drive label=config-2 uuid=" + spec.id() + " name=" + spec.name());
        new TreeMap<>(spec.metadata())
                .forEach((key, value) ->
                        lines.add("meta key=" + GuestLanguage.encoded(key) + " sha256=" + GuestLanguage.sha256(value)));
        return lines;
    }

    private List<String> files() {
        List<String> files = new ArrayList<>();
        for (InjectedFile file : spec.setup().files()) {
            String digest = GuestLanguage.sha256(file.content().toArray());
            files.add("file path=" + GuestLanguage.encoded(file.path()) + " bytes="
                    + file.content().length() + " sha256=" + digest);
        }
        return files;
    }
}
