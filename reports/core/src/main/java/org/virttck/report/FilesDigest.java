package org.virttck.report;

import java.util.List;
import java.util.stream.Collectors;
import org.virttck.report.Report.Artifact;
import org.virttck.report.digest.Sha256;

/** One digest for a set of files: a kit, or a driver. */
public final class FilesDigest {

    private FilesDigest() {}

    /**
     * SHA-256 over a line for each file, in ascending order, with its digest, two spaces and its name.
     *
     * @param files any
     * @return 64 hexadecimal digits; what {@code sha256sum *.jar | LC_ALL=C sort | sha256sum} prints in their folder
     */
    public static String of(List<Artifact> files) {
        return Sha256.hex(files.stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .sorted()
                .collect(Collectors.joining()));
    }
}
