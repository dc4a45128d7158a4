package org.virttck.report.evidence;

import java.util.Iterator;
import java.util.List;

/**
 * Shows that a leaf belongs to a tree.
 *
 * @param leaf number of the leaf, from 0
 * @param size number of leaves of the tree
 * @param siblings hashes of the neighbours on the way to the root, from the leaf upwards
 */
public record InclusionProof(int leaf, int size, List<String> siblings) {

    /** Takes a copy. */
    public InclusionProof {
        siblings = List.copyOf(siblings);
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("leaf %d of %d".formatted(leaf, size));
        }
    }

    /**
     * Whether the proof holds; the steps are those of RFC 9162, section 2.1.3.2.
     *
     * @param leafHash hash of the leaf
     * @param root hash of the tree
     * @return true when the leaf is in the tree, at this place
     */
    public boolean connects(String leafHash, String root) {
        Iterator<String> neighbours = siblings.iterator();
        String hash = leafHash;
        int node = leaf;
        int last = size - 1;
        while (last > 0 && neighbours.hasNext()) {
            boolean hasLeftNeighbour = (node & 1) == 1 || node == last;
            if (hasLeftNeighbour) {
                hash = MerkleTree.nodeHash(neighbours.next(), hash);
                int levelsWithoutNeighbour = Integer.numberOfTrailingZeros(node);
                node >>= levelsWithoutNeighbour;
                last >>= levelsWithoutNeighbour;
            } else {
                hash = MerkleTree.nodeHash(hash, neighbours.next());
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && !neighbours.hasNext() && hash.equals(root);
    }
}
