package org.virttck.report.policy;

import org.virttck.report.Report.Kit;
import org.virttck.report.digest.Sha256;

/**
 * A release of the kit whose reports count.
 *
 * @param version for people
 * @param sha256 its digest: see {@link #digestOf}
 */
public record KitRelease(String version, String sha256) {

    /**
     * The digest of a kit: SHA-256 over a line for each JAR, in ascending order, with its digest, two spaces and its
     * name.
     *
     * @param kit any
     * @return 64 hexadecimal digits; what {@code sha256sum *.jar | LC_ALL=C sort | sha256sum} prints in its folder
     */
    public static String digestOf(Kit kit) {
        StringBuilder lines = new StringBuilder();
        kit.jars().stream()
                .map(jar -> jar.sha256() + "  " + jar.name() + "\n")
                .sorted()
                .forEach(lines::append);
        return Sha256.hex(lines.toString());
    }
}
