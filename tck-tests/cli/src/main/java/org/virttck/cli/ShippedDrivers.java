package org.virttck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.yaml.Suggestion;

/** The drivers that come with the kit: a folder each, with its JARs and the configuration that suits it. */
final class ShippedDrivers {

    /** The driver that is known to be right. */
    static final String REFERENCE = "memory";

    private final Path folder;

    ShippedDrivers(Path home) {
        this.folder = home.resolve("drivers");
    }

    List<Path> jars(String name) {
        return files(driver(name)).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
    }

    Configuration configuration(String name) {
        return Configuration.read(driver(name).resolve("virt-tck.yaml"));
    }

    /** The configuration that suits a driver, with the driver. */
    Configuration whole(String name) {
        return configuration(name).withDriver(Optional.of(name), jars(name));
    }

    private Path driver(String name) {
        List<String> names = files(folder).stream()
                .map(path -> path.getFileName().toString())
                .toList();
        if (names.contains(name)) {
            return folder.resolve(name);
        }
        throw new UsageProblem("no driver \"" + name + "\" comes with the kit; there are " + String.join(", ", names)
                + Suggestion.nearest(name, names)
                        .map(word -> " (did you mean " + word + "?)")
                        .orElse("")
                + "; name your own with --driver JAR");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new EnvironmentProblem(
                    "the kit is not complete: cannot read " + folder
                            + "; start it through the launcher script virt-tck, or build it again",
                    e);
        }
    }
}
