package org.virttck.report.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.SampleReport;
import org.virttck.report.evidence.Disclosure;

/** What is checked beyond the report itself: one transcript alone, and all of them judged again. */
class LeafAndReplayTest {

    @TempDir
    private Path folder;

    private SignedRun run;

    @BeforeEach
    void sign() throws IOException {
        run = new SignedRun(folder);
    }

    @Test
    void eachTranscriptCanBeShownByItself() throws IOException {
        for (int leaf = 0; leaf < SampleReport.TRANSCRIPTS.size(); leaf++) {
            CheckResult result = checked(disclosed(leaf));
            assertEquals(CheckResult.Outcome.OK, result.outcome(), result.detail());
        }
    }

    @Test
    void aDisclosureTellsNothingOfTheOthers() throws IOException {
        String shown = Files.readString(disclosed(1));
        assertTrue(shown.contains(SampleReport.TRANSCRIPTS.get(1)), shown);
        assertFalse(shown.contains(SampleReport.TRANSCRIPTS.get(0)), shown);
    }

    @Test
    void aTranscriptThatWasChangedIsRefused() throws IOException {
        Path leaf = disclosed(0);
        Files.writeString(leaf, Files.readString(leaf).replace("note", "mote"));
        CheckResult result = checked(leaf);
        assertEquals(
                SampleReport.TRANSCRIPTS.get(0) + " was changed since the run, or is of another one", result.detail());
    }

    @Test
    void aTranscriptThatIsSaidToBeOfAnotherSpecIsRefused() throws IOException {
        Path leaf = disclosed(0);
        Files.writeString(leaf, Files.readString(leaf).replace("\"leaf\":0", "\"leaf\":1"));
        CheckResult result = checked(leaf);
        assertTrue(result.detail().contains("is leaf 1 of"), result::detail);
    }

    @Test
    void aVerdictThatIsNotFoundAgainMakesTheReportWrong() {
        Verification verification = new Verifier()
                .replaying((report, evidence) -> Optional.of("another one"))
                .verify(run.request());
        CheckResult last = verification.results().get(verification.results().size() - 1);
        assertEquals("replay: another one", last.name() + ": " + last.detail());
        assertFalse(verification.holds());
        assertTrue(new Verifier()
                .replaying((report, evidence) -> Optional.empty())
                .verify(run.request())
                .holds());
    }

    private CheckResult checked(Path leaf) {
        Verification verification = new Verifier().withLeaf(leaf).verify(run.request());
        return verification.results().get(verification.results().size() - 1);
    }

    private Path disclosed(int leaf) throws IOException {
        return Files.write(
                folder.resolve("leaf-" + leaf + ".json"),
                Disclosure.of(run.evidence, SampleReport.TRANSCRIPTS, leaf).toBytes());
    }
}
