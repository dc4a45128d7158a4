package org.virttck.report.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.report.digest.Sha256;

class MerkleTreeTest {

    /** The leaves that Certificate Transparency's own tests use. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfCertificateTransparency(int size, String root) {
        List<String> hashes = LEAVES.subList(0, size).stream()
                .map(leaf -> MerkleTree.leafHash(HexFormat.of().parseHex(leaf)))
                .toList();

        assertEquals(root, MerkleTree.of(hashes).root());
    }

    @Test
    void agreesWithTheDefinitionForEverySize() {
        for (int size = 0; size <= 70; size++) {
            List<byte[]> leaves = leaves(size);

            assertEquals(
                    HexFormat.of().formatHex(rootByDefinition(leaves)),
                    tree(leaves).root(),
                    "size " + size);
        }
    }

    @Test
    void provesEachLeafAtItsPlaceOnly() {
        for (int size = 1; size <= 20; size++) {
            MerkleTree tree = tree(leaves(size));
            for (int leaf = 0; leaf < size; leaf++) {
                InclusionProof proof = tree.proof(leaf);
                for (int other = 0; other < size; other++) {
                    assertEquals(other == leaf, proof.connects(hash(other), tree.root()), leaf + " of " + size);
                }
            }
        }
    }

    @Test
    void refusesProofsThatWereAltered() {
        MerkleTree tree = tree(leaves(11));
        InclusionProof proof = tree.proof(6);
        List<String> shorter = proof.siblings().subList(0, proof.siblings().size() - 1);
        List<String> longer = new ArrayList<>(proof.siblings());
        longer.add(hash(0));
        List<String> swapped = new ArrayList<>(proof.siblings());
        swapped.set(0, hash(0));

        assertTrue(proof.connects(hash(6), tree.root()));
        assertFalse(new InclusionProof(6, 11, shorter).connects(hash(6), tree.root()));
        assertFalse(new InclusionProof(6, 11, longer).connects(hash(6), tree.root()));
        assertFalse(new InclusionProof(6, 11, swapped).connects(hash(6), tree.root()));
        assertFalse(new InclusionProof(7, 11, proof.siblings()).connects(hash(6), tree.root()));
        assertFalse(proof.connects(hash(6), tree(leaves(10)).root()));
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(11, 11, List.of()));
        assertThrows(IllegalArgumentException.class, () -> tree.proof(-1));
    }

    @Test
    void tellsALeafFromANode() {
        ByteArrayOutputStream bothHashes = new ByteArrayOutputStream();
        leaves(2).forEach(leaf -> bothHashes.writeBytes(HexFormat.of().parseHex(MerkleTree.leafHash(leaf))));

        assertFalse(tree(leaves(2)).root().equals(MerkleTree.leafHash(bothHashes.toByteArray())));
    }

    @Test
    void hashesAFileLikeItsBytes(@TempDir Path folder) throws Exception {
        byte[] content = "x".repeat(200_001).getBytes(UTF_8);

        assertEquals(MerkleTree.leafHash(content), MerkleTree.leafHash(Files.write(folder.resolve("large"), content)));
    }

    private static MerkleTree tree(List<byte[]> leaves) {
        return MerkleTree.of(leaves.stream().map(MerkleTree::leafHash).toList());
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size).mapToObj(MerkleTreeTest::leaf).toList();
    }

    private static byte[] leaf(int number) {
        return ("leaf " + number).getBytes(UTF_8);
    }

    private static String hash(int leaf) {
        return MerkleTree.leafHash(leaf(leaf));
    }

    /** RFC 6962, section 2.1, word for word and on bytes, to have a second opinion. */
    private static byte[] rootByDefinition(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.digest().digest();
        }
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        if (leaves.size() == 1) {
            input.write(0);
            input.writeBytes(leaves.get(0));
        } else {
            int split = 1;
            while (split * 2 < leaves.size()) {
                split *= 2;
            }
            input.write(1);
            input.writeBytes(rootByDefinition(leaves.subList(0, split)));
            input.writeBytes(rootByDefinition(leaves.subList(split, leaves.size())));
        }
        return Sha256.digest().digest(input.toByteArray());
    }
}
