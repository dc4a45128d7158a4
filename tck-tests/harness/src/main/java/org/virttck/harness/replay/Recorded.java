package org.virttck.harness.replay;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.virttck.harness.record.Actors;
import org.virttck.harness.record.Masks;
import org.virttck.harness.record.Playback;
import org.virttck.harness.record.Setting;
import org.virttck.harness.record.Transcript;
import org.virttck.report.evidence.EvidenceFolder;

/**
 * A transcript that has been read.
 *
 * @param setting under which the spec ran
 * @param lines that the spec asks for, up to the clean-up
 * @param playback reads their values
 */
record Recorded(Setting setting, List<ScriptLine> lines, Playback playback) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a transcript.
     *
     * @param scratch the folder that stands for that of the run
     * @throws NotRecorded when there is none, or one of a kit that recorded no settings
     */
    static Recorded read(EvidenceFolder evidence, String spec, Path scratch) {
        List<JsonNode> all = all(evidence.existingTranscript(spec));
        if (all.isEmpty() || !all.get(0).path("kind").asText().equals("setting")) {
            throw new NotRecorded(spec + " was recorded without its setting, by a kit that could not replay");
        }
        Masks none = new Masks("", scratch);
        Setting setting = new Playback(none).setting(all.get(0));
        return new Recorded(setting, lines(all), new Playback(Masks.of(setting, scratch)));
    }

    /** The folder holds nothing of a spec that could be played. */
    static final class NotRecorded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotRecorded(String message) {
            super(message);
        }
    }

    private static List<JsonNode> all(Path file) {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no transcript", e);
        }
        return lines;
    }

    private static List<ScriptLine> lines(List<JsonNode> all) {
        List<ScriptLine> lines = new ArrayList<>();
        for (int number = 2; number <= all.size(); number++) {
            ScriptLine line = new ScriptLine(number, all.get(number - 1));
            if (isCleanUp(line)) {
                break;
            }
            if (!line.kind().equals("note") && !Actors.isAside(line.actor())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean isCleanUp(ScriptLine line) {
        return line.kind().equals("note") && line.text("text").equals(Transcript.CLEAN_UP);
    }
}
