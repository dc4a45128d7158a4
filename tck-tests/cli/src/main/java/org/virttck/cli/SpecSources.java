package org.virttck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.virttck.harness.engine.SpecPlace;

/**
 * Where the specs stand in the project.
 *
 * @param checkout root of the project; what is not there is named without its line
 */
record SpecSources(Path checkout) {

    private static final Path SPECS = Path.of("tck-tests", "specs", "src", "main", "java");
    private static final Path HOME_IN_CHECKOUT = Path.of("tck-tests", "cli", "target", "app");

    /** The launcher script runs the kit in the checkout in which it was built. */
    static SpecSources ofThisKit() {
        Path home = KitFacts.home().toAbsolutePath().normalize();
        Path checkout =
                home.endsWith(HOME_IN_CHECKOUT) ? home.resolve("../../../..").normalize() : home;
        return new SpecSources(checkout);
    }

    /** As {@code tck-tests/specs/src/main/java/org/virttck/specs/power/PowerOffSpec.java:41}. */
    String of(SpecPlace place) {
        Path file = SPECS.resolve(place.type().replace('.', '/') + ".java");
        OptionalInt line = line(checkout.resolve(file), place.method());
        String path = file.toString().replace('\\', '/');
        return line.isPresent() ? path + ":" + line.getAsInt() : path;
    }

    private static OptionalInt line(Path source, String method) {
        if (!Files.isRegularFile(source)) {
            return OptionalInt.empty();
        }
        Pattern declaration = Pattern.compile("\\bvoid " + Pattern.quote(method) + "\\(");
        try {
            List<String> lines = Files.readAllLines(source);
            return IntStream.range(0, lines.size())
                    .filter(index -> declaration.matcher(lines.get(index)).find())
                    .map(index -> index + 1)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
