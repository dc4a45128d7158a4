package org.virttck.harness.guest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lays out the guest's initial RAM disk: busybox, modules, and the scripts that speak the report protocol. */
final class GuestRamdisk {

    private static final List<String> FOLDERS =
            List.of("bin", "dev", "etc", "etc/acpi", "etc/acpi/PWRF", "lib", "lib/modules", "modules", "proc", "sys");

    private static final List<String> COMMANDS =
            List.of("acpid", "dd", "ln", "mkdir", "modprobe", "mount", "poweroff", "sh", "sleep", "sync");

    /** What only a config drive or the guest agent needs. */
    private static final List<String> MORE_COMMANDS =
            List.of("awk", "cat", "findfs", "grep", "hexdump", "sha256sum", "wc");

    private GuestRamdisk() {}

    static Path write(Path target, Path busybox, KernelModules modules, GuestAgent agent) throws IOException {
        try (CpioWriter archive = CpioWriter.to(target)) {
            for (String folder : FOLDERS) {
                archive.folder(folder);
            }
            archive.characterDevice("dev/console", 5, 1);
            archive.program("bin/busybox", Files.readAllBytes(busybox));
            for (String command : COMMANDS) {
                archive.link("bin/" + command, "busybox");
            }
            for (String command : MORE_COMMANDS) {
                if (!COMMANDS.contains(command)) {
                    archive.link("bin/" + command, "busybox");
                }
            }
            archive.program("init", resource("init"));
            archive.program("etc/acpi/PWRF/00000080", resource("power-button"));
            archive.file("etc/config-drive", resource("config-drive"));
            archive.file("etc/meta-data.awk", resource("meta-data.awk"));
            archive.program("bin/chpasswd", resource("chpasswd"));
            writeModules(archive, modules);
            writeAgent(archive, agent);
        }
        return target;
    }

    static boolean hasFolder(String name) {
        return FOLDERS.contains(name);
    }

    private static void writeModules(CpioWriter archive, KernelModules modules) throws IOException {
        for (Path module : modules.files()) {
            archive.file(
                    "modules/" + KernelModules.fileInGuest(module.toString()),
                    ModuleSignature.strip(ModuleFile.read(module)));
        }
        archive.file("modules/modules.dep", utf8(modules.dependencyList()));
        archive.file("modules/wanted", utf8(modules.wanted() + "\n"));
    }

    private static void writeAgent(CpioWriter archive, GuestAgent agent) throws IOException {
        for (String folder : agent.libraryFolders()) {
            archive.folder(folder);
        }
        for (Path library : agent.libraries()) {
            archive.program(GuestAgent.inGuest(library), Files.readAllBytes(library));
        }
        if (agent.program().isPresent()) {
            archive.program("bin/qemu-ga", Files.readAllBytes(agent.program().get()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = GuestRamdisk.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("resource " + name + " is missing from the class path");
            }
            return stream.readAllBytes();
        }
    }
}
