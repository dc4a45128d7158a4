package org.virttck.reference.libvirt;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/** The program that writes ISO 9660 file systems. */
final class IsoTool {

    private static final List<String> PROGRAMS = List.of("genisoimage", "mkisofs");
    private static final String LABEL = "config-2";

    private final Duration patience;

    IsoTool(Duration patience) {
        this.patience = patience;
    }

    static boolean isInstalled() {
        return find().isPresent();
    }

    void write(Path tree, Path target) {
        Path program = find().orElseThrow(IsoTool::missing);
        List<String> command = List.of(
                program.toString(), "-quiet", "-R", "-J", "-V", LABEL, "-o", target.toString(), tree.toString());
        Commands.Outcome outcome = run(command);
        if (!outcome.succeeded()) {
            throw new VirtDriverException(
                    Failures.codeOf(outcome.output(), ErrorCode.INTERNAL),
                    "the config drive cannot be made: " + program.getFileName() + " says: " + outcome.output());
        }
    }

    private Commands.Outcome run(List<String> command) {
        try {
            return Commands.run(command, patience);
        } catch (IOException absent) {
            VirtDriverException missing = missing();
            missing.addSuppressed(absent);
            throw missing;
        }
    }

    private static Optional<Path> find() {
        String searched = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(searched.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(IsoTool::programsIn)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> programsIn(String folder) {
        return PROGRAMS.stream().map(name -> Path.of(folder, name));
    }

    private static VirtDriverException missing() {
        return Failures.unavailable("config drives cannot be made; on Debian: apt-get install genisoimage");
    }
}
