package org.virttck.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.UsageProblem;
import picocli.CommandLine.Option;

/** Which driver, and how it is configured. */
final class DriverOptions {

    private static final Path USUAL_FILE = Path.of("virt-tck.yaml");

    @Option(
            names = "--driver",
            paramLabel = "JAR",
            description = "The driver's JAR; several are joined by colons. Default: the in-memory reference driver.")
    private String driver;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "A driver of the kit (memory, libvirt), or one of several providers in the driver's JARs.")
    private String provider;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; default: virt-tck.yaml in this folder, if there is one.")
    private Path config;

    /** What the operator wrote, without a driver. */
    Configuration plain() {
        return file().map(Configuration::read).orElseGet(Configuration::defaults);
    }

    boolean isNamed() {
        return driver != null || provider != null;
    }

    Configuration configuration() {
        ShippedDrivers shipped = new ShippedDrivers(KitFacts.home());
        Optional<Path> file = file();
        Configuration chosen = plain().withDriver(Optional.ofNullable(provider), jars());
        if (!chosen.jars().isEmpty()) {
            return chosen;
        }
        String name = chosen.provider().orElse(ShippedDrivers.REFERENCE);
        return file.isPresent() ? chosen.withDriver(Optional.of(name), shipped.jars(name)) : shipped.whole(name);
    }

    /** The options as they have to be given again to reach the same driver. */
    String again() {
        StringBuilder options = new StringBuilder();
        append(options, "--driver", driver);
        append(options, "--provider", provider);
        append(options, "--config", config);
        return options.toString();
    }

    /** The configuration file that counts; empty when there is none. */
    Optional<Path> file() {
        if (config != null && !Files.isRegularFile(config)) {
            throw new UsageProblem("no such file: " + config + "; virt-tck init writes one to begin with");
        }
        return Optional.ofNullable(config).or(() -> Optional.of(USUAL_FILE).filter(Files::isRegularFile));
    }

    private List<Path> jars() {
        return driver == null
                ? List.of()
                : Arrays.stream(driver.split(File.pathSeparator)).map(Path::of).toList();
    }

    private static void append(StringBuilder options, String name, Object value) {
        if (value != null) {
            options.append(' ').append(name).append(' ').append(Shell.quoted(value.toString()));
        }
    }
}
