package org.virttck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.policy.Policy;
import org.virttck.report.policy.PolicyReader;

/** Files that a command needs before it can begin: what is wrong with them is wrong usage. */
final class InputFiles {

    private InputFiles() {}

    static Policy policy(Path file) {
        return read(file, "policy", PolicyReader::read);
    }

    static <T> T read(Path file, String what, Function<Path, T> reader) {
        mustExist(file, what);
        try {
            return reader.apply(file);
        } catch (InvalidJsonException e) {
            throw new UsageProblem(file + ": " + e.getMessage());
        }
    }

    static void mustExist(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new UsageProblem("no such %s: %s".formatted(what, file));
        }
    }
}
