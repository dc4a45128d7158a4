package org.virttck.harness.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;

/**
 * The folder that a run leaves behind.
 *
 * @param root the folder
 */
public record RunFolder(Path root) {

    /**
     * Makes the folder; one that is there already is never written over.
     *
     * @param root to be made, or empty
     * @return the folder
     * @throws UsageProblem when it holds files
     * @throws EnvironmentProblem when it cannot be made
     */
    public static RunFolder create(Path root) {
        if (Files.exists(root) && !isEmptyFolder(root)) {
            throw new UsageProblem(root + " exists and is not empty; nothing is written over: move it away, or name"
                    + " another folder with --out");
        }
        try {
            Files.createDirectories(root.resolve("evidence"));
        } catch (IOException e) {
            throw cannotWrite(root, e);
        }
        return new RunFolder(root);
    }

    /**
     * The error for a folder that cannot be written.
     *
     * @param place file or folder
     * @param cause what was caught
     * @return names the place, the reason and the way out
     */
    public static EnvironmentProblem cannotWrite(Path place, IOException cause) {
        String reason = cause instanceof AccessDeniedException
                ? "permission denied"
                : cause instanceof FileSystemException file && file.getReason() != null
                        ? file.getReason()
                        : String.valueOf(cause.getMessage());
        return new EnvironmentProblem(
                "cannot write " + place + ": " + reason + "; name another folder with --out", cause);
    }

    /**
     * Where transcripts go.
     *
     * @return the folder of the evidence
     */
    public Path evidence() {
        return root.resolve("evidence");
    }

    /**
     * A file of the run.
     *
     * @param name in the folder
     * @return its path
     */
    public Path file(String name) {
        return root.resolve(name);
    }

    /** Removes the folder when the run broke off before it wrote anything. */
    public void discardIfEmpty() {
        try {
            if (isEmptyFolder(evidence())) {
                Files.delete(evidence());
            }
            if (isEmptyFolder(root)) {
                Files.delete(root);
            }
        } catch (IOException e) {
            throw cannotWrite(root, e);
        }
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }
}
