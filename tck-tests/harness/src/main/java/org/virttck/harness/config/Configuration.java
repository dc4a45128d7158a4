package org.virttck.harness.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.virttck.driver.model.Flavor;
import org.virttck.report.yaml.YamlDocument;
import org.virttck.report.yaml.YamlNode;

/**
 * What the operator configured for a run.
 *
 * @param provider name of the provider; empty when the driver JAR has just one
 * @param jars the driver's class path; empty when a provider of the kit's own is meant
 * @param driverMemoryMib heap of the driver's JVM, 64 to 65536
 * @param settings the driver's own settings
 * @param prefix of the names of everything that a run makes
 * @param image what instances boot
 * @param flavor how large they are
 * @param patience how long to wait
 * @param parallel how many specs run at once, 1 to 16
 * @param site what is known of the host
 */
public record Configuration(
        Optional<String> provider,
        List<Path> jars,
        long driverMemoryMib,
        Map<String, String> settings,
        String prefix,
        ImageSettings image,
        Flavor flavor,
        Patience patience,
        int parallel,
        Site site) {

    private static final int MOST_PARALLEL = 16;
    private static final long USUAL_MEMORY_MIB = 512;
    private static final long LEAST_MEMORY_MIB = 64;
    private static final long MOST_MEMORY_MIB = 65_536;
    private static final Flavor SMALL = new Flavor("tck.tiny", 1, 128, 1);

    /**
     * What holds without a file: a driver of which nothing is known but that it is there.
     *
     * @return the prefix {@code tck-}, a small flavor, an image that does not speak
     */
    public static Configuration defaults() {
        return new Configuration(
                Optional.empty(),
                List.of(),
                USUAL_MEMORY_MIB,
                Map.of(),
                "tck-",
                ImageSettings.made(GuestKind.NONE),
                SMALL,
                Patience.simulated(),
                1,
                Site.unknown());
    }

    /**
     * Reads a configuration file.
     *
     * @param file a YAML document as {@code virt-tck init} writes it
     * @return the configuration
     * @throws org.virttck.report.yaml.YamlProblem naming file, line, key and the way out
     */
    public static Configuration read(Path file) {
        return of(YamlDocument.read(file), file.toAbsolutePath().getParent());
    }

    static Configuration of(YamlNode root, Path folder) {
        root.allowOnly(
                "driver", "prefix", "image", "flavor", "patience", "parallel", "network", "permissions", "probes");
        Configuration plain = defaults();
        Optional<YamlNode> driver = root.find("driver");
        driver.ifPresent(node -> node.allowOnly("provider", "jars", "memoryMib", "settings"));
        ImageSettings image =
                root.find("image").map(node -> ImageSettings.read(node, folder)).orElse(plain.image);
        return new Configuration(
                driver.flatMap(node -> node.find("provider")).map(YamlNode::text),
                driver.flatMap(node -> node.find("jars"))
                        .map(node -> jars(node, folder))
                        .orElse(plain.jars),
                driver.flatMap(node -> node.find("memoryMib"))
                        .map(node -> node.numberWithin(LEAST_MEMORY_MIB, MOST_MEMORY_MIB))
                        .orElse(plain.driverMemoryMib),
                driver.flatMap(node -> node.find("settings"))
                        .map(Configuration::settings)
                        .orElse(plain.settings),
                root.find("prefix").map(Configuration::prefix).orElse(plain.prefix),
                image,
                root.find("flavor")
                        .map(node -> FlavorSettings.read(node, SMALL))
                        .orElse(SMALL),
                patience(root, image),
                root.find("parallel").map(Configuration::parallel).orElse(plain.parallel),
                Site.read(root));
    }

    /**
     * The same with a driver named on the command line.
     *
     * @param newProvider name of the provider, when one was named
     * @param newJars the driver's class path, when one was named
     * @return another configuration
     */
    public Configuration withDriver(Optional<String> newProvider, List<Path> newJars) {
        return new Configuration(
                newProvider.or(() -> provider),
                newJars.isEmpty() ? jars : List.copyOf(newJars),
                driverMemoryMib,
                settings,
                prefix,
                image,
                flavor,
                patience,
                parallel,
                site);
    }

    private static Patience patience(YamlNode root, ImageSettings image) {
        boolean real = image.guest() == GuestKind.TINY || image.guest() == GuestKind.OWN;
        Patience base = real ? Patience.real() : Patience.simulated();
        return root.find("patience").map(base::with).orElse(base);
    }

    private static int parallel(YamlNode node) {
        return Math.toIntExact(node.numberWithin(1, MOST_PARALLEL));
    }

    private static List<Path> jars(YamlNode node, Path folder) {
        return node.items().stream()
                .map(item -> item.<Path>parse("a path", folder::resolve))
                .toList();
    }

    private static Map<String, String> settings(YamlNode node) {
        Map<String, String> settings = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> settings.put(key, value.text()));
        return settings;
    }

    private static String prefix(YamlNode node) {
        if (!node.text().matches("[a-z][a-z0-9-]{0,15}-")) {
            throw node.problem("must be 2 to 17 characters of a-z, 0-9 and hyphen, beginning with a letter and ending"
                    + " with a hyphen, but is \"" + node.text() + "\"");
        }
        return node.text();
    }
}
