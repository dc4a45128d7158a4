package org.virttck.harness.isolate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.yaml.Suggestion;

/** Finds the one provider that is meant. */
final class ProviderFinder {

    private static final String SERVICE_FILE = "META-INF/services/" + VirtDriverProvider.class.getName();

    private ProviderFinder() {}

    static VirtDriverProvider find(ClassLoader loader, Optional<String> name, String where) {
        List<VirtDriverProvider> all = load(loader, where);
        if (all.isEmpty()) {
            throw new UsageProblem(where + " has no provider: a driver JAR names its VirtDriverProvider in "
                    + SERVICE_FILE + "; all JARs of the driver have to be there");
        }
        List<VirtDriverProvider> meant = all.stream()
                .filter(provider -> name.isEmpty() || name.get().equals(provider.name()))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw new UsageProblem(meant.isEmpty() ? unknown(name.orElseThrow(), all, where) : ambiguous(meant, where));
    }

    /** Where its class was found. */
    static String location(VirtDriverProvider provider) {
        return provider.getClass()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
    }

    private static List<VirtDriverProvider> load(ClassLoader loader, String where) {
        try {
            List<VirtDriverProvider> found = new ArrayList<>();
            ServiceLoader.load(VirtDriverProvider.class, loader).forEach(found::add);
            return found;
        } catch (UnsupportedClassVersionError e) {
            throw newerJava(where, e);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new DriverUnusable("the provider in " + where + " cannot be loaded: " + reason(e), e);
        }
    }

    private static RuntimeException newerJava(String where, Throwable error) {
        return new UsageProblem(where + " was built for a newer Java than this one ("
                + Runtime.version().feature() + "): " + error.getMessage()
                + "; run the kit with that Java (JAVA_HOME) or build the driver with --release 17");
    }

    private static String reason(Throwable error) {
        return error.getCause() == null
                ? String.valueOf(error.getMessage())
                : error.getMessage() + ": " + error.getCause();
    }

    private static String unknown(String name, List<VirtDriverProvider> all, String where) {
        List<String> names = all.stream().map(VirtDriverProvider::name).sorted().toList();
        return where + " has no provider \"" + name + "\"; it has " + String.join(", ", names)
                + Suggestion.nearest(name, names)
                        .map(word -> "; did you mean " + word + "?")
                        .orElse("");
    }

    private static String ambiguous(List<VirtDriverProvider> meant, String where) {
        String classes = meant.stream()
                .map(provider -> provider.name() + " (" + provider.getClass().getName() + ")")
                .collect(Collectors.joining(", "));
        return where + " has " + meant.size() + " providers: " + classes
                + "; choose one by its name with --provider; two of one name cannot be told apart";
    }
}
