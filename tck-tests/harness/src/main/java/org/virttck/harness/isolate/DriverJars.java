package org.virttck.harness.isolate;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.Report.Artifact;
import org.virttck.report.digest.Sha256;
import org.virttck.report.yaml.Suggestion;

/** The JARs of a driver, checked before any of their classes is loaded. */
final class DriverJars {

    private final List<Path> jars;

    private DriverJars(List<Path> jars) {
        this.jars = jars;
    }

    static DriverJars of(Collection<Path> paths) {
        paths.forEach(DriverJars::check);
        return new DriverJars(List.copyOf(paths));
    }

    URL[] urls() {
        return jars.stream().map(DriverJars::url).toArray(URL[]::new);
    }

    /** Every JAR, the one that holds the provider first. */
    List<Artifact> artifacts(String ofProvider) {
        return jars.stream()
                .sorted(Comparator.comparing(jar -> !url(jar).toString().equals(ofProvider)))
                .map(jar -> new Artifact(jar.getFileName().toString(), Sha256.hex(jar)))
                .toList();
    }

    @Override
    public String toString() {
        return String.join(":", jars.stream().map(Path::toString).toList());
    }

    private static void check(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new UsageProblem("no such file: " + jar + nearby(jar));
        }
        try (JarFile opened = new JarFile(jar.toFile())) {
            opened.size();
        } catch (IOException e) {
            throw new UsageProblem(jar + " is not a JAR: " + e.getMessage() + "; give the JAR that your build makes");
        }
    }

    private static String nearby(Path missing) {
        Path folder = missing.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return "; there is no folder " + folder;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
            return Suggestion.nearest(missing.getFileName().toString(), names)
                    .map(name -> "; did you mean " + missing.resolveSibling(name) + "?")
                    .orElse("; give the JAR that your build makes");
        } catch (IOException e) {
            return "; its folder cannot be read";
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageProblem(jar + " cannot be written as a URL");
        }
    }
}
