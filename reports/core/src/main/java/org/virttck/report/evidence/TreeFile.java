package org.virttck.report.evidence;

import java.nio.file.Path;
import java.util.List;
import org.virttck.report.json.JsonBytes;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.StrictJson;

/**
 * The file {@code tree.json}: helps to name the transcript that was changed. It is not signed itself.
 *
 * @param root that it claims
 * @param leaves in their order
 */
public record TreeFile(String root, List<Leaf> leaves) {

    private static final int LONGEST_IN_BYTES = 16 << 20;

    /** Takes a copy. */
    public TreeFile {
        leaves = List.copyOf(leaves);
    }

    /** A leaf: name of the transcript and hash of its content. */
    public record Leaf(String file, String hash) {}

    /**
     * The root that follows from the hashes.
     *
     * @return equal to {@link #root()} in an honest file
     */
    public String computedRoot() {
        return MerkleTree.of(leaves.stream().map(Leaf::hash).toList()).root();
    }

    static TreeFile read(Path file) {
        JsonField tree = new StrictJson(LONGEST_IN_BYTES).read(file);
        List<JsonField> elements = tree.get("leaves").elements();
        for (int i = 0; i < elements.size(); i++) {
            requireNumber(i, elements.get(i).get("leaf"));
        }
        return new TreeFile(
                tree.get("root").sha256(), elements.stream().map(TreeFile::leaf).toList());
    }

    private static void requireNumber(int needed, JsonField number) {
        if (number.count() != needed) {
            throw number.refusal("must be %d".formatted(needed));
        }
    }

    private static Leaf leaf(JsonField leaf) {
        return new Leaf(leaf.get("file").text(), leaf.get("hash").sha256());
    }

    static byte[] write(String root, List<String> specs, List<String> hashes) {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("root", root);
            out.writeArrayFieldStart("leaves");
            for (int i = 0; i < specs.size(); i++) {
                out.writeRaw('\n');
                out.writeStartObject();
                out.writeNumberField("leaf", i);
                out.writeStringField("file", EvidenceFolder.fileName(specs.get(i)));
                out.writeStringField("hash", hashes.get(i));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        });
    }
}
