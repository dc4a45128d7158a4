package org.virttck.report.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.virttck.report.evidence.EvidenceException;
import org.virttck.report.evidence.EvidenceFolder;

/** The end of a transcript: what led to the failure. */
final class TranscriptExcerpt {

    private static final int MOST_LINES = 8;

    private TranscriptExcerpt() {}

    /** A page is drawn even when a transcript is gone: the failure itself stands in the report. */
    static List<TranscriptLine> of(EvidenceFolder evidence, String spec) {
        try {
            return lastLines(evidence, spec).stream().map(TranscriptLine::of).toList();
        } catch (EvidenceException | IOException e) {
            return List.of();
        }
    }

    private static Deque<String> lastLines(EvidenceFolder evidence, String spec) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader lines = Files.newBufferedReader(evidence.existingTranscript(spec))) {
            for (String line = lines.readLine(); line != null && !isCleanUp(line); line = lines.readLine()) {
                if (isForMachines(line)) {
                    continue;
                }
                last.addLast(line);
                if (last.size() > MOST_LINES) {
                    last.removeFirst();
                }
            }
        }
        return last;
    }

    /** What a replay needs tells people nothing. */
    private static boolean isForMachines(String line) {
        return line.contains("\"kind\":\"step\"") || line.contains("\"kind\":\"setting\"");
    }

    private static boolean isCleanUp(String line) {
        return line.contains("\"kind\":\"note\"") && line.endsWith("\"text\":\"clean-up\"}");
    }
}
