package org.virttck.report.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.report.Report.EvidenceReference;
import org.virttck.report.evidence.TreeFile.Leaf;
import org.virttck.report.json.InvalidJsonException;

class EvidenceFolderTest {

    private static final List<String> SPECS = List.of("ASpec.one", "ASpec.two.RUNNING", "BSpec.three-3");

    @TempDir
    Path path;

    private EvidenceFolder folder;

    @BeforeEach
    void writeTranscripts() throws Exception {
        folder = new EvidenceFolder(path);
        for (String spec : SPECS) {
            Files.writeString(folder.transcript(spec), "{\"seq\":0,\"kind\":\"note\",\"text\":\"" + spec + "\"}\n");
        }
    }

    @Test
    void sealsWhatItCanReadAgain() {
        EvidenceReference sealed = folder.seal(SPECS);
        TreeFile tree = folder.tree();

        assertEquals(3, sealed.leaves());
        assertEquals(sealed.root(), tree.root());
        assertEquals(sealed.root(), tree.computedRoot());
        assertEquals(
                List.of("ASpec.one.ndjson", "ASpec.two.RUNNING.ndjson", "BSpec.three-3.ndjson"),
                tree.leaves().stream().map(Leaf::file).toList());
        assertEquals(
                folder.hashes(SPECS), tree.leaves().stream().map(Leaf::hash).toList());
    }

    @Test
    void namesSurplusFiles() throws Exception {
        folder.seal(SPECS);
        Files.createFile(path.resolve("other.ndjson"));

        assertEquals(List.of("BSpec.three-3.ndjson", "other.ndjson"), folder.surplus(SPECS.subList(0, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "a/b", "a\\b", "", ".hidden", "..", "ä", "a b", "a\u0000b", "C:a"})
    void refusesNamesThatCouldLeaveTheFolder(String spec) {
        EvidenceException refusal = assertThrows(EvidenceException.class, () -> folder.transcript(spec));

        assertEquals(true, refusal.getMessage().endsWith("letters, digits, dots, hyphens and underscores do"));
    }

    @Test
    void refusesWhatIsNoPlainFile() throws Exception {
        Path target = Files.createFile(path.resolve("target"));
        Files.createSymbolicLink(folder.transcript("ASpec.link"), target);
        Files.createDirectory(folder.transcript("ASpec.folder"));

        assertEquals(
                "ASpec.link.ndjson is a symbolic link: evidence is plain files",
                refusal(() -> folder.existingTranscript("ASpec.link")));
        assertEquals("ASpec.folder.ndjson is no plain file", refusal(() -> folder.existingTranscript("ASpec.folder")));
        assertEquals("ASpec.gone.ndjson is missing", refusal(() -> folder.seal(List.of("ASpec.gone"))));
        assertEquals("tree.json is missing", refusal(() -> folder.tree()));
    }

    @Test
    void refusesATreeFileWithLeavesOutOfOrder() throws Exception {
        folder.seal(SPECS);
        Path tree = path.resolve("tree.json");
        Files.writeString(tree, Files.readString(tree).replace("\"leaf\":1", "\"leaf\":2"));

        assertEquals(
                "leaves[1].leaf: must be 1",
                assertThrows(InvalidJsonException.class, folder::tree).getMessage());
    }

    private static String refusal(Executable reading) {
        return assertThrows(EvidenceException.class, reading).getMessage();
    }
}
