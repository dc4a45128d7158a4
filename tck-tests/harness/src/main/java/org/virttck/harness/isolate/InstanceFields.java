package org.virttck.harness.isolate;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.KernelBoot;

/** An ordinary instance as texts by name, for another process: without interfaces, setup and demands. */
final class InstanceFields {

    private InstanceFields() {}

    static Map<String, String> of(InstanceSpec spec) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", spec.id().toString());
        fields.put("name", spec.name());
        fields.put("flavor", spec.flavor().name());
        fields.put("vcpus", Integer.toString(spec.flavor().vcpus()));
        fields.put("memory", Long.toString(spec.flavor().memoryMib()));
        fields.put("root", Long.toString(spec.flavor().rootGib()));
        addImage(spec.image(), fields);
        return fields;
    }

    static InstanceSpec read(Map<String, String> fields) {
        Flavor flavor = new Flavor(
                fields.get("flavor"),
                Integer.parseInt(fields.get("vcpus")),
                Long.parseLong(fields.get("memory")),
                Long.parseLong(fields.get("root")));
        InstanceId id = new InstanceId(UUID.fromString(fields.get("id")));
        return InstanceSpec.builder(id, fields.get("name"), flavor, image(fields))
                .build();
    }

    private static void addImage(Image image, Map<String, String> fields) {
        fields.put("image", image.id());
        fields.put("format", image.format().name());
        fields.put("location", image.location().toString());
        image.sha256().ifPresent(digest -> fields.put("sha256", digest));
        fields.put("minMemory", Long.toString(image.minMemoryMib()));
        fields.put("minRoot", Long.toString(image.minRootGib()));
        image.kernel().ifPresent(boot -> {
            fields.put("kernel", boot.kernel().toString());
            fields.put("ramdisk", boot.ramdisk().toString());
            fields.put("arguments", boot.arguments());
        });
    }

    private static Image image(Map<String, String> fields) {
        return new Image(
                fields.get("image"),
                DiskFormat.valueOf(fields.get("format")),
                URI.create(fields.get("location")),
                Optional.ofNullable(fields.get("sha256")),
                Long.parseLong(fields.get("minMemory")),
                Long.parseLong(fields.get("minRoot")),
                kernel(fields));
    }

    private static Optional<KernelBoot> kernel(Map<String, String> fields) {
        return Optional.ofNullable(fields.get("kernel"))
                .map(kernel ->
                        new KernelBoot(URI.create(kernel), URI.create(fields.get("ramdisk")), fields.get("arguments")));
    }
}
