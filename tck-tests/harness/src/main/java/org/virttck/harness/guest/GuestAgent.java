package org.virttck.harness.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * QEMU's guest agent as this host has it. A guest without it boots all the same, but nobody in it answers.
 *
 * @param program empty when the host has none
 * @param libraries that the program is linked to, and their loader, each at its place
 */
record GuestAgent(Optional<Path> program, List<Path> libraries) {

    private static final GuestAgent NONE = new GuestAgent(Optional.empty(), List.of());
    private static final Pattern LIBRARY = Pattern.compile("(?:=> |^\\s*)(/\\S+) \\(", Pattern.MULTILINE);

    static GuestAgent firstOf(List<Path> candidates) throws IOException {
        Optional<Path> found = candidates.stream().filter(Files::isExecutable).findFirst();
        return found.isPresent() ? of(found.get()) : NONE;
    }

    /** Folders that the guest needs for the libraries, each after its parents. */
    List<String> libraryFolders() {
        return libraries.stream()
                .flatMap(library -> Stream.iterate(library.getParent(), Objects::nonNull, Path::getParent))
                .filter(folder -> folder.getNameCount() > 0)
                .map(GuestAgent::inGuest)
                .filter(folder -> !GuestRamdisk.hasFolder(folder))
                .distinct()
                .sorted()
                .toList();
    }

    static String inGuest(Path path) {
        return path.toString().substring(1);
    }

    private static GuestAgent of(Path program) throws IOException {
        String listing = librariesOf(program);
        List<Path> libraries = LIBRARY.matcher(listing)
                .results()
                .map(match -> Path.of(match.group(1)))
                .toList();
        return new GuestAgent(Optional.of(program), libraries);
    }

    private static String librariesOf(Path program) throws IOException {
        Process process = new ProcessBuilder("ldd", program.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
