package org.virttck.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.architecture.SourceSizes.longest;
import static org.virttck.architecture.SourceSizes.quantile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virttck.architecture.SourceSizes.Size;

/** Files and methods stay small: in each module, and, by their median, in the whole house. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SourceBudgetTest {

    private static final int LONGEST_FILE = 350;
    private static final int LONGEST_METHOD = 40;
    private static final int MEDIAN_FILE = 90;
    private static final int MEDIAN_METHOD = 5;
    private static final int NINETIETH_METHOD = 15;

    private final Checkout checkout = Checkout.here();
    private final List<Path> sources = checkout.productionSources();
    private final Map<String, List<Path>> modules =
            sources.stream().collect(groupingBy(checkout::module, TreeMap::new, toList()));

    Stream<String> modules() {
        return modules.keySet().stream();
    }

    @Test
    void allModulesAreSeen() {
        assertTrue(modules.size() >= 7, () -> "modules with sources: " + modules.keySet());
        assertTrue(sources.size() > 150, () -> "saw only " + sources.size() + " files");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachModuleKeepsWithinItsBudget(String module) {
        assertWithinBudget(module, SourceSizes.of(modules.get(module)));
    }

    @Test
    void theHouseKeepsWithinItsBudget() {
        SourceSizes sizes = SourceSizes.of(sources);
        assertWithinBudget("all modules", sizes);
        assertAtMost(MEDIAN_METHOD, quantile(sizes.methods(), 0.5), "median of methods");
    }

    private static void assertWithinBudget(String name, SourceSizes sizes) {
        List<Size> files = sizes.files();
        List<Size> methods = sizes.methods();
        print(name, files, methods);
        assertAll(
                name,
                () -> assertEquals(List.of(), longerThan(LONGEST_FILE, files), "files that are too long"),
                () -> assertEquals(List.of(), longerThan(LONGEST_METHOD, methods), "methods that are too long"),
                () -> assertAtMost(MEDIAN_FILE, quantile(files, 0.5), "median of files"),
                () -> assertAtMost(NINETIETH_METHOD, quantile(methods, 0.9), "90th percentile of methods"));
    }

    private static List<Size> longerThan(int most, List<Size> sizes) {
        return sizes.stream().filter(size -> size.lines() > most).toList();
    }

    private static void assertAtMost(int most, int measured, String what) {
        assertTrue(measured <= most, () -> what + ": " + measured + " lines, and " + most + " are the most");
    }

    private static void print(String name, List<Size> files, List<Size> methods) {
        System.out.printf(
                "%-24s %3d files: median %3d, longest %3d   %4d methods: median %2d, p90 %2d, longest %2d%n",
                name,
                files.size(),
                quantile(files, 0.5),
                longest(files),
                methods.size(),
                quantile(methods, 0.5),
                quantile(methods, 0.9),
                longest(methods));
    }
}
