package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;

/** The drive on which a guest finds what it is given. It may hold a password, so nobody else can read its files. */
final class ConfigDrive {

    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final IsoTool tool;

    ConfigDrive(Duration patience) {
        this.tool = new IsoTool(patience);
    }

    /** Files and the first password travel by it too, whether or not the caller asked for the drive itself. */
    static boolean isNeeded(InstanceSpec spec) {
        GuestSetup setup = spec.setup();
        return setup.configDrive()
                || setup.adminPassword().isPresent()
                || !setup.files().isEmpty();
    }

    void make(InstanceSpec spec, InstanceFiles files) throws IOException {
        if (isNeeded(spec)) {
            Path tree = Files.createDirectory(files.configDriveTree(), OWN_FOLDER);
            layOut(spec, tree);
            Files.createFile(files.configDrive(), OWN_FILE);
            tool.write(tree, files.configDrive());
            InstanceStore.deleteTree(tree);
        }
    }

    private static void layOut(InstanceSpec spec, Path tree) throws IOException {
        Path openStack = Files.createDirectory(tree.resolve("openstack"), OWN_FOLDER);
        Path latest = Files.createDirectory(openStack.resolve("latest"), OWN_FOLDER);
        Files.createDirectory(openStack.resolve("content"), OWN_FOLDER);
        write(latest.resolve("meta_data.json"), ascii(MetaData.of(spec)));
        write(latest.resolve("network_data.json"), ascii(NetworkData.of(spec.vifs())));
        List<InjectedFile> given = spec.setup().files();
        for (int index = 0; index < given.size(); index++) {
            Path content = Path.of(openStack + MetaData.contentPath(index));
            write(content, given.get(index).content().toArray());
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(Files.createFile(file, OWN_FILE), bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
