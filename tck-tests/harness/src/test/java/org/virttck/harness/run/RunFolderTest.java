package org.virttck.harness.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;

class RunFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderWithFilesIsNotWrittenOver() throws IOException {
        Files.writeString(folder.resolve("report.html"), "earlier");
        UsageProblem problem = assertThrows(UsageProblem.class, () -> RunFolder.create(folder));
        assertEquals(
                folder + " exists and is not empty; nothing is written over: move it away, or name another folder with"
                        + " --out",
                problem.getMessage());
    }

    @Test
    void aPlaceWhereNoFolderCanBeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        EnvironmentProblem problem =
                assertThrows(EnvironmentProblem.class, () -> RunFolder.create(file.resolve("out")));
        assertTrue(problem.getMessage().startsWith("cannot write " + file.resolve("out") + ": "), problem::getMessage);
    }

    @Test
    void aFolderInWhichNothingWasWrittenGoesAway() {
        RunFolder out = RunFolder.create(folder.resolve("out"));
        out.discardIfEmpty();
        assertFalse(Files.exists(folder.resolve("out")), "the empty folder is still there");
    }

    @Test
    void aFolderWithEvidenceStays() throws IOException {
        RunFolder out = RunFolder.create(folder.resolve("out"));
        Files.writeString(out.evidence().resolve("spec.ndjson"), "{}");
        out.discardIfEmpty();
        assertTrue(Files.exists(out.evidence().resolve("spec.ndjson")), "the evidence is gone");
    }
}
