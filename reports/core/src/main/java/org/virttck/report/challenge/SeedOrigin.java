package org.virttck.report.challenge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import org.virttck.report.FilesDigest;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;

/**
 * What the seed of a run follows from. Whoever gave out the challenge knows that nobody could choose the seed, and with it
 * names, sizes and order, before the challenge was there.
 *
 * @param challenge the nonce, in hexadecimal digits
 * @param catalogue SHA-256 of the rules
 * @param kit every JAR of the kit
 * @param subjects what is tested
 */
public record SeedOrigin(String challenge, String catalogue, List<Artifact> kit, List<Artifact> subjects) {

    private static final byte[] PURPOSE = "virt-tck seed v1".getBytes(UTF_8);
    private static final int SEED_BYTES = 4;

    /**
     * As a report tells it.
     *
     * @param report of a run
     * @return where its seed should come from
     */
    public static SeedOrigin of(Report report) {
        return new SeedOrigin(
                report.session().challenge(),
                report.catalogue().sha256(),
                report.kit().jars(),
                report.subjects());
    }

    /**
     * The seed: HKDF with SHA-256 of the challenge; salt is {@code virt-tck seed v1}, info three digests in hexadecimal
     * digits, each with a line feed: of the rules, the kit, and the subjects (see {@link FilesDigest}).
     *
     * @return 8 hexadecimal digits
     */
    public String seed() {
        String info = String.join("\n", catalogue, FilesDigest.of(kit), FilesDigest.of(subjects), "");
        byte[] secret = HexFormat.of().parseHex(challenge);
        return HexFormat.of().formatHex(Hkdf.derive(PURPOSE, secret, info.getBytes(UTF_8), SEED_BYTES));
    }
}
