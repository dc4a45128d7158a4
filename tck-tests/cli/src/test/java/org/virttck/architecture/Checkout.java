package org.virttck.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The folder in which the project was checked out.
 *
 * @param root the folder with the launcher script
 */
record Checkout(Path root) {

    private static final Set<String> NOT_OURS =
            Set.of("target", "allure-results", ".git", ".idea", ".vscode", ".settings", ".cache", "__pycache__");
    private static final String REPORTS_OF_RUNS = "virt-tck-report";
    private static final Set<String> NOT_TEXT = Set.of("jar", "png", "class", "log", "iml");

    static Checkout around(Path start) {
        for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("virt-tck")) && Files.exists(folder.resolve("tck-api"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException("no checkout around " + start.toAbsolutePath());
    }

    static Checkout here() {
        return around(Path.of(""));
    }

    /** Everything that people wrote: no products of a build, no reports of runs. */
    List<Path> textFiles() {
        Collector collector = new Collector();
        try {
            Files.walkFileTree(root, collector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(collector.found);
    }

    List<Path> productionSources() {
        return textFiles().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> relative(file).contains("src/main/java/"))
                .toList();
    }

    /** The folder of the module in which a source is, as {@code tck-api/contract}. */
    String module(Path source) {
        String name = relative(source);
        return name.substring(0, name.indexOf("/src/"));
    }

    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return !NOT_TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final List<Path> found = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skipped = NOT_OURS.contains(name) || name.startsWith(REPORTS_OF_RUNS);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isText(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException vanishedMeanwhile) {
            return FileVisitResult.CONTINUE;
        }
    }
}
