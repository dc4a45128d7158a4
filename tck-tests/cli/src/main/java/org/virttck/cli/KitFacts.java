package org.virttck.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.virttck.driver.model.DriverDescription;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.Kit;
import org.virttck.report.digest.Sha256;
import picocli.CommandLine.IVersionProvider;

/** What the kit knows of itself. */
final class KitFacts {

    private KitFacts() {}

    static String version() {
        Properties properties = new Properties();
        try (InputStream in = KitFacts.class.getResourceAsStream("kit.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** Every JAR on the class path, by name. */
    static Kit kit() {
        List<Artifact> jars = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .map(jar -> new Artifact(jar.getFileName().toString(), Sha256.hex(jar)))
                .toList();
        return new Kit(version(), jars);
    }

    /** The folder that the launcher script names; holds the drivers that come with the kit. */
    static Path home() {
        return Path.of(System.getProperty("virttck.home", "."));
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "Virt TCK " + version() + " · contract " + DriverDescription.CONTRACT_VERSION + " · Java "
                        + Runtime.version().feature()
            };
        }
    }
}
