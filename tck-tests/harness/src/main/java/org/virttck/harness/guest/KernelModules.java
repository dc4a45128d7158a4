package org.virttck.harness.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules that the guest loads, each after those that it depends on. */
final class KernelModules {

    /** What is not in the list of a kernel is built into it, or not known to it: both need no loading. */
    private static final List<String> WANTED = List.of(
            "virtio_pci",
            "virtio_blk",
            "virtio_net",
            "virtio_balloon",
            "virtio_rng",
            "virtio_scsi",
            "sd_mod",
            "button",
            "evdev",
            "virtio_console",
            "pvpanic_mmio",
            "pvpanic_pci");

    /** There for a guest that finds use for them. */
    private static final List<String> ON_DEMAND = List.of("isofs");

    private final Path folder;
    private final Map<String, String> fileByName = new HashMap<>();
    private final Map<String, List<String>> dependenciesByFile = new HashMap<>();

    private KernelModules(Path folder) {
        this.folder = folder;
    }

    static KernelModules of(Path folder) throws IOException {
        KernelModules modules = new KernelModules(folder);
        Files.readAllLines(folder.resolve("modules.dep")).forEach(modules::learn);
        return modules;
    }

    /** Names to ask for, separated by blanks. */
    String wanted() {
        return WANTED.stream().filter(fileByName::containsKey).collect(Collectors.joining(" "));
    }

    /** Files in the order of loading. */
    List<Path> files() {
        return ordered().stream().map(folder::resolve).toList();
    }

    /** The list of dependencies as the guest's modprobe reads it. */
    String dependencyList() {
        return ordered().stream().map(this::dependencyLine).collect(Collectors.joining());
    }

    static String fileInGuest(String file) {
        return nameOf(file) + ".ko";
    }

    private static String nameOf(String file) {
        String base = file.substring(file.lastIndexOf('/') + 1);
        int end = base.indexOf(".ko");
        return (end < 0 ? base : base.substring(0, end)).replace('-', '_');
    }

    private Set<String> ordered() {
        Set<String> ordered = new LinkedHashSet<>();
        Stream.concat(WANTED.stream(), ON_DEMAND.stream())
                .filter(fileByName::containsKey)
                .forEach(name -> addWithDependencies(fileByName.get(name), ordered));
        return ordered;
    }

    private String dependencyLine(String file) {
        return dependenciesByFile.get(file).stream()
                .map(needed -> " " + fileInGuest(needed))
                .collect(Collectors.joining("", fileInGuest(file) + ":", "\n"));
    }

    private void learn(String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            String file = line.substring(0, colon);
            String rest = line.substring(colon + 1).strip();
            fileByName.put(nameOf(file), file);
            dependenciesByFile.put(file, rest.isEmpty() ? List.of() : List.of(rest.split(" +")));
        }
    }

    private void addWithDependencies(String file, Set<String> ordered) {
        if (!ordered.contains(file)) {
            dependenciesByFile.getOrDefault(file, List.of()).forEach(needed -> addWithDependencies(needed, ordered));
            ordered.add(file);
        }
    }
}
