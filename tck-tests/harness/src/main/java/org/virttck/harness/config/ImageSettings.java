package org.virttck.harness.config;

import java.nio.file.Path;
import java.util.Optional;
import org.virttck.driver.model.DiskFormat;
import org.virttck.report.yaml.YamlNode;

/**
 * What instances boot.
 *
 * @param guest who speaks on the console
 * @param path the operator's own disk image
 * @param format of that image
 * @param kernel to boot in place of the disk's boot loader
 * @param ramdisk of that kernel
 * @param arguments of that kernel
 */
public record ImageSettings(
        GuestKind guest,
        Optional<Path> path,
        DiskFormat format,
        Optional<Path> kernel,
        Optional<Path> ramdisk,
        String arguments) {

    /**
     * An image that the kit makes.
     *
     * @param guest who speaks on the console
     * @return settings without any file
     */
    public static ImageSettings made(GuestKind guest) {
        return new ImageSettings(guest, Optional.empty(), DiskFormat.RAW, Optional.empty(), Optional.empty(), "");
    }

    static ImageSettings read(YamlNode node, Path folder) {
        node.allowOnly("guest", "path", "format", "kernel", "ramdisk", "arguments");
        GuestKind guest = node.require("guest").oneOf(GuestKind.class);
        if (guest == GuestKind.OWN) {
            node.require("path");
        }
        return new ImageSettings(
                guest,
                file(node, "path", folder),
                node.find("format")
                        .map(format -> format.oneOf(DiskFormat.class))
                        .orElse(DiskFormat.RAW),
                file(node, "kernel", folder),
                file(node, "ramdisk", folder),
                node.find("arguments").map(YamlNode::text).orElse(""));
    }

    private static Optional<Path> file(YamlNode node, String key, Path folder) {
        return node.find(key).map(path -> path.<Path>parse("a path", folder::resolve));
    }
}
