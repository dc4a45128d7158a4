package org.virttck.report.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.virttck.report.json.JsonBytes;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.StrictJson;

/**
 * One transcript with the proof that it belongs to the tree of a report; tells nothing of the others.
 *
 * @param spec id of the spec
 * @param proof its place in the tree and the way to the root
 * @param transcript the whole of it
 */
public record Disclosure(String spec, InclusionProof proof, String transcript) {

    private static final int LONGEST_IN_BYTES = 256 << 20;

    /**
     * Discloses a leaf.
     *
     * @param folder with all transcripts
     * @param specsInOrderOfPlan ids of all specs
     * @param leaf from 0
     * @return what may be given away
     */
    public static Disclosure of(EvidenceFolder folder, List<String> specsInOrderOfPlan, int leaf) {
        String spec = specsInOrderOfPlan.get(leaf);
        MerkleTree tree = MerkleTree.of(folder.hashes(specsInOrderOfPlan));
        try {
            String transcript = Files.readString(folder.existingTranscript(spec));
            return new Disclosure(spec, tree.proof(leaf), transcript);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what {@link #toBytes} has written.
     *
     * @param file from whoever discloses
     * @return nothing of it is checked
     */
    public static Disclosure read(Path file) {
        JsonField disclosed = new StrictJson(LONGEST_IN_BYTES).read(file);
        List<String> siblings = disclosed.get("siblings").elements().stream()
                .map(JsonField::sha256)
                .toList();
        InclusionProof proof = new InclusionProof(
                disclosed.get("leaf").count(), disclosed.get("size").count(), siblings);
        return new Disclosure(
                disclosed.get("spec").text(), proof, disclosed.get("transcript").text());
    }

    /**
     * As one JSON object.
     *
     * @return for a file of its own
     */
    public byte[] toBytes() {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("spec", spec);
            out.writeNumberField("leaf", proof.leaf());
            out.writeNumberField("size", proof.size());
            out.writeArrayFieldStart("siblings");
            for (String sibling : proof.siblings()) {
                out.writeString(sibling);
            }
            out.writeEndArray();
            out.writeStringField("transcript", transcript);
            out.writeEndObject();
            out.writeRaw('\n');
        });
    }

    /**
     * Whether the transcript, as it is, belongs to a tree.
     *
     * @param root of the tree
     * @return true when it does, at its place
     */
    public boolean belongsTo(String root) {
        return proof.connects(MerkleTree.leafHash(transcript.getBytes(StandardCharsets.UTF_8)), root);
    }
}
