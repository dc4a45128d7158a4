package org.virttck.report.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.SampleReport;
import org.virttck.report.ShortDigest;

/** Transcripts that are not those of the run. */
class EvidenceCheckTest {

    @TempDir
    Path folder;

    private SignedRun run;
    private Path transcript;

    @BeforeEach
    void makeARun() throws Exception {
        run = new SignedRun(folder);
        transcript = run.evidence.transcript(SampleReport.OFF_TWICE);
    }

    @Test
    void aChangedByteNamesItsFile() throws Exception {
        byte[] content = Files.readAllBytes(transcript);
        content[7] ^= 1;
        Files.write(transcript, content);

        assertEquals("evidence: changed since the run: PowerSpec.powerOffTwice.ndjson (leaf 2)", run.fault());
    }

    @Test
    void swappedTranscriptsAreBothNamed() throws Exception {
        Path other = run.evidence.transcript("PowerSpec.powerOff");
        Path aside = folder.resolve("aside");
        Files.move(other, aside);
        Files.move(transcript, other);
        Files.move(aside, transcript);

        assertEquals(
                "evidence: changed since the run: PowerSpec.powerOff.ndjson (leaf 1), PowerSpec.powerOffTwice.ndjson (leaf 2)",
                run.fault());
    }

    @Test
    void aChangedTranscriptWithATreeFileToMatch() throws Exception {
        String root = run.evidence.tree().root();
        Files.writeString(transcript, "{}\n");
        run.evidence.seal(SampleReport.TRANSCRIPTS);

        assertEquals(
                "evidence: neither the transcripts nor tree.json lead to the root %s, so none can be named"
                        .formatted(ShortDigest.of(root)),
                run.fault());
    }

    @Test
    void aTreeFileOfAnotherTree() throws Exception {
        Path tree = run.evidence.path().resolve("tree.json");
        Files.writeString(tree, Files.readString(tree).replaceFirst("\"root\":\"....", "\"root\":\"0000"));

        assertEquals("evidence: the transcripts are right, but tree.json is of another tree", run.fault());
    }

    @Test
    void aTreeFileThatIsBrokenOrMissing() throws Exception {
        Path tree = run.evidence.path().resolve("tree.json");
        Files.writeString(tree, "{");
        assertEquals("evidence: line 1, column 2: the document ends too early", run.fault());

        Files.delete(tree);
        assertEquals("evidence: tree.json is missing", run.fault());
    }

    @Test
    void missingAndSurplusTranscripts() throws Exception {
        Files.move(transcript, run.evidence.path().resolve("Other.ndjson"));
        assertEquals("evidence: missing: PowerSpec.powerOffTwice.ndjson", run.fault());

        Files.copy(run.evidence.path().resolve("Other.ndjson"), transcript);
        assertEquals("evidence: not of this run: Other.ndjson", run.fault());
    }

    @Test
    void manyMissingTranscriptsAreCounted() throws Exception {
        for (String spec : SampleReport.TRANSCRIPTS) {
            Files.delete(run.evidence.transcript(spec));
        }

        assertEquals(
                "evidence: missing: DriverSpec.nameIsStable.ndjson, PowerSpec.powerOff.ndjson,"
                        + " PowerSpec.powerOffTwice.ndjson and 4 more",
                run.fault());
    }

    @Test
    void asManyAsALineHoldsAreAllNamed() throws Exception {
        for (String spec : SampleReport.TRANSCRIPTS.subList(0, 3)) {
            Files.delete(run.evidence.transcript(spec));
        }

        assertEquals(
                "evidence: missing: DriverSpec.nameIsStable.ndjson, PowerSpec.powerOff.ndjson,"
                        + " PowerSpec.powerOffTwice.ndjson",
                run.fault());
    }

    @Test
    void aLinkInPlaceOfATranscript() throws Exception {
        Path elsewhere = Files.move(transcript, folder.resolve("elsewhere"), StandardCopyOption.ATOMIC_MOVE);
        Files.createSymbolicLink(transcript, elsewhere);

        assertEquals(
                "evidence: PowerSpec.powerOffTwice.ndjson is a symbolic link: evidence is plain files", run.fault());
    }

    @Test
    void aPassThatLeftNoTrace() throws Exception {
        String before = run.evidence.tree().root();
        Files.writeString(run.evidence.transcript("DriverSpec.nameIsStable"), "");
        run.forge(before, run.evidence.seal(SampleReport.TRANSCRIPTS).root());

        assertEquals(
                "evidence: driver.name-is-stable is PASS without evidence: its transcripts are empty", run.fault());
    }

    @Test
    void anotherNumberOfLeavesIsWrongEvenWithoutTheFolder() throws Exception {
        run.forge("\"leaves\":7", "\"leaves\":4");

        assertEquals(
                "evidence: 4 leaves are stated, 7 transcripts are due",
                SignedRun.fault(VerificationRequest.of(run.file, run.key.verifyingKey())));
    }

    @Test
    void noFolder() {
        assertEquals(
                "evidence: " + run.file + " is no folder",
                SignedRun.fault(run.request().withEvidence(run.file)));
    }
}
