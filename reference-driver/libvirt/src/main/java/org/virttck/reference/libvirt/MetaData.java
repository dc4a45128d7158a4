package org.virttck.reference.libvirt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Vif;

/** What a guest finds on its config drive about itself, in OpenStack's format. */
final class MetaData {

    private static final int LONGEST_HOST_NAME = 63;

    private MetaData() {}

    static String of(InstanceSpec spec) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("uuid", spec.id());
        data.put("name", spec.name());
        data.put("hostname", hostName(spec.name()));
        data.put("launch_index", 0);
        spec.setup().adminPassword().ifPresent(password -> data.put("admin_pass", password.reveal()));
        data.put("meta", new TreeMap<>(spec.metadata()));
        data.put("files", files(spec));
        data.put("devices", taggedDevices(spec.vifs()));
        return Json.of(data);
    }

    /** Where on the drive, below its folder {@code openstack}, the content of a file is. */
    static String contentPath(int index) {
        return String.format("/content/%04d", index);
    }

    private static List<Object> files(InstanceSpec spec) {
        List<Object> files = new ArrayList<>();
        spec.setup()
                .files()
                .forEach(file -> files.add(
                        new TreeMap<>(Map.of("path", file.path(), "content_path", contentPath(files.size())))));
        return files;
    }

    /** The place on the bus is not known yet; the MAC says which one is meant. */
    private static List<Object> taggedDevices(List<Vif> vifs) {
        List<Object> devices = new ArrayList<>();
        for (Vif vif : vifs) {
            vif.tag()
                    .ifPresent(tag -> devices.add(new TreeMap<>(Map.of(
                            "type", "nic", "bus", "none", "address", "none", "mac", vif.mac(), "tags", List.of(tag)))));
        }
        return devices;
    }

    private static String hostName(String name) {
        String legal = name.toLowerCase(Locale.ROOT).replaceAll("[._]", "-");
        String cut = legal.substring(0, Math.min(legal.length(), LONGEST_HOST_NAME));
        return cut.replaceAll("-+$", "");
    }
}
