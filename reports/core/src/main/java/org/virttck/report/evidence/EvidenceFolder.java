package org.virttck.report.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.virttck.report.Report.EvidenceReference;

/**
 * The folder with one transcript a spec, and {@code tree.json} with the hash of each.
 *
 * @param path of the folder
 */
public record EvidenceFolder(Path path) {

    private static final String TREE = "tree.json";
    private static final String EXTENSION = ".ndjson";
    private static final Pattern SPEC_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    /**
     * Name of the transcript of a spec.
     *
     * @param spec id of the spec
     * @return a name without a folder
     * @throws EvidenceException when the id could lead out of the folder
     */
    public static String fileName(String spec) {
        if (!SPEC_ID.matcher(spec).matches()) {
            throw new EvidenceException(
                    "\"%s\" cannot name a transcript: letters, digits, dots, hyphens and underscores do"
                            .formatted(spec));
        }
        return spec + EXTENSION;
    }

    /**
     * Where the transcript of a spec is to be written.
     *
     * @param spec id of the spec
     * @return a file in this folder, there or not
     * @throws EvidenceException when the id could lead out of the folder
     */
    public Path transcript(String spec) {
        return path.resolve(fileName(spec));
    }

    /**
     * The transcript of a spec, for reading.
     *
     * @param spec id of the spec
     * @return a plain file
     * @throws EvidenceException when it is missing, or a link, or no plain file
     */
    public Path existingTranscript(String spec) {
        return plainFile(transcript(spec));
    }

    /**
     * Closes the evidence: hashes every transcript and writes {@code tree.json}.
     *
     * @param specsInOrderOfPlan ids of all specs
     * @return what the report has to say about the evidence
     * @throws EvidenceException when a transcript is missing
     */
    public EvidenceReference seal(List<String> specsInOrderOfPlan) {
        List<String> hashes = hashes(specsInOrderOfPlan);
        String root = MerkleTree.of(hashes).root();
        try {
            Files.write(path.resolve(TREE), TreeFile.write(root, specsInOrderOfPlan, hashes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EvidenceReference(root, hashes.size());
    }

    /**
     * Hashes transcripts.
     *
     * @param specs ids of the specs
     * @return leaf hashes in the same order
     * @throws EvidenceException when a transcript is missing
     */
    public List<String> hashes(List<String> specs) {
        return specs.stream()
                .map(spec -> MerkleTree.leafHash(existingTranscript(spec)))
                .toList();
    }

    /**
     * What {@code tree.json} says.
     *
     * @return the list as it stands there, not to be trusted by itself
     * @throws EvidenceException when it is missing, or a link
     */
    public TreeFile tree() {
        return TreeFile.read(plainFile(path.resolve(TREE)));
    }

    /**
     * Names of files that belong to no spec.
     *
     * @param specs ids of all specs
     * @return in ascending order
     */
    public List<String> surplus(Collection<String> specs) {
        Set<String> known = specs.stream().map(EvidenceFolder::fileName).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(TREE) && !known.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path plainFile(Path file) {
        if (Files.isSymbolicLink(file)) {
            throw new EvidenceException(file.getFileName() + " is a symbolic link: evidence is plain files");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new EvidenceException(file.getFileName() + " is missing");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new EvidenceException(file.getFileName() + " is no plain file");
        }
        return file;
    }
}
