package org.virttck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wrong drivers that prove the specs, as the kill matrix of the documentation lists them: they are tests of the kit and
 * not part of it.
 *
 * @param table lines of the matrix
 */
record Mutants(List<String> table) {

    private static final Pattern ROW =
            Pattern.compile("\\| (?<rule>\\S+) \\| (?<fault>.+) \\| (?<verdict>[A-Z_]+) \\|");

    static Mutants read() {
        try (InputStream in = Mutants.class.getResourceAsStream("kill-matrix.md")) {
            return new Mutants(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the wrong drivers do that make a rule fail. */
    List<String> breaking(String rule) {
        return table.stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> row.group("rule").equals(rule))
                .map(row -> row.group("fault"))
                .toList();
    }
}
