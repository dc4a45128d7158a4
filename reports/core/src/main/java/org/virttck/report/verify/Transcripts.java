package org.virttck.report.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.virttck.report.Report.EvidenceReference;
import org.virttck.report.ShortDigest;
import org.virttck.report.evidence.EvidenceFolder;
import org.virttck.report.evidence.MerkleTree;
import org.virttck.report.evidence.TreeFile;

/** Compares the transcripts with the root that was signed, and says which one was changed when that can be told. */
record Transcripts(EvidenceFolder folder, EvidenceReference stated, List<String> specs) {

    Optional<String> fault() {
        List<String> hashes = folder.hashes(specs);
        TreeFile list = folder.tree();
        boolean transcriptsAreRight = MerkleTree.of(hashes).root().equals(stated.root());
        boolean listIsRight =
                list.computedRoot().equals(stated.root()) && list.root().equals(stated.root());
        if (transcriptsAreRight) {
            return listIsRight
                    ? Optional.empty()
                    : Optional.of("the transcripts are right, but tree.json is of another tree");
        }
        return Optional.of(
                listIsRight
                        ? changed(hashes, list.leaves())
                        : "neither the transcripts nor tree.json lead to the root %s, so none can be named"
                                .formatted(ShortDigest.of(stated.root())));
    }

    private String changed(List<String> hashes, List<TreeFile.Leaf> leaves) {
        return IntStream.range(0, Math.min(hashes.size(), leaves.size()))
                .filter(leaf -> !hashes.get(leaf).equals(leaves.get(leaf).hash()))
                .mapToObj(leaf -> "%s (leaf %d)".formatted(EvidenceFolder.fileName(specs.get(leaf)), leaf))
                .collect(Collectors.joining(", ", "changed since the run: ", ""));
    }
}
