package org.virttck.report.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.virttck.report.evidence.EvidenceException;
import org.virttck.report.evidence.EvidenceFolder;

/** The timelines of a page: one for each spec, where the page first names it. */
final class Timelines {

    private static final int LONGEST_TEXT = 16 << 20;

    private final EvidenceFolder evidence;
    private final Set<String> drawn = new HashSet<>();
    private final JsonFactory json = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    Timelines(EvidenceFolder evidence) {
        this.evidence = evidence;
    }

    /** The timeline of a spec; empty when the page has it already, or when nothing was called, or when it is gone. */
    Optional<Timeline> draw(String spec) {
        if (!drawn.add(spec)) {
            return Optional.empty();
        }
        List<RecordedCall> calls = calls(spec);
        return calls.isEmpty() ? Optional.empty() : Optional.of(Timeline.of(spec, calls));
    }

    private List<RecordedCall> calls(String spec) {
        try (Stream<String> lines = Files.lines(evidence.existingTranscript(spec))) {
            return lines.flatMap(line -> RecordedCall.read(json, line).stream()).toList();
        } catch (EvidenceException | IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
