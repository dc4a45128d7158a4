package org.virttck.report.evidence;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.virttck.report.digest.Sha256;

/** A Merkle tree as in RFC 6962, section 2.1, over SHA-256. All hashes are 64 lower-case hexadecimal digits. */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<String> leafHashes;

    private MerkleTree(List<String> leafHashes) {
        this.leafHashes = List.copyOf(leafHashes);
    }

    /**
     * A tree.
     *
     * @param leafHashes from {@link #leafHash}, in their order
     * @return the tree
     */
    public static MerkleTree of(List<String> leafHashes) {
        return new MerkleTree(leafHashes);
    }

    /**
     * Hash of a leaf.
     *
     * @param content of the leaf
     * @return hash that no inner node can have
     */
    public static String leafHash(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return hex(digest.digest(content));
    }

    /**
     * Hash of a leaf that is a file, at constant memory.
     *
     * @param content a readable file
     * @return hash that no inner node can have
     */
    public static String leafHash(Path content) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        Sha256.update(digest, content);
        return hex(digest.digest());
    }

    /**
     * Number of leaves.
     *
     * @return 0 or more
     */
    public int size() {
        return leafHashes.size();
    }

    /**
     * Hash of the whole tree.
     *
     * @return SHA-256 of nothing for a tree without leaves
     */
    public String root() {
        return leafHashes.isEmpty() ? Sha256.hex("") : root(leafHashes);
    }

    /**
     * Shows that a leaf belongs to the tree without showing another leaf.
     *
     * @param leaf from 0
     * @return the proof
     */
    public InclusionProof proof(int leaf) {
        List<String> siblings = new ArrayList<>();
        collectSiblings(leaf, leafHashes, siblings);
        return new InclusionProof(leaf, size(), siblings);
    }

    static String nodeHash(String left, String right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(HexFormat.of().parseHex(left));
        return hex(digest.digest(HexFormat.of().parseHex(right)));
    }

    private static String root(List<String> hashes) {
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int split = sizeOfLeftSubtree(hashes.size());
        return nodeHash(root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
    }

    private static void collectSiblings(int leaf, List<String> hashes, List<String> siblings) {
        if (hashes.size() == 1) {
            return;
        }
        int split = sizeOfLeftSubtree(hashes.size());
        List<String> left = hashes.subList(0, split);
        List<String> right = hashes.subList(split, hashes.size());
        if (leaf < split) {
            collectSiblings(leaf, left, siblings);
            siblings.add(root(right));
        } else {
            collectSiblings(leaf - split, right, siblings);
            siblings.add(root(left));
        }
    }

    private static int sizeOfLeftSubtree(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
