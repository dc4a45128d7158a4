package org.virttck.specs.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.ChosenControl;
import org.virttck.report.ListedControl;
import org.virttck.report.control.ControlList;

/** The negative controls that the kit brings along are noticed, every time. */
class ControlListTest {

    private static final Path FOUND = Path.of("target", "controls.txt");
    private static final int SAMPLED = 8;

    private final ControlList published = ControlList.read();

    @TempDir
    private Path folder;

    private KnownControls known;

    @BeforeEach
    void runHonestly() throws IOException {
        Trial trial = new Trial(folder);
        known = new KnownControls(trial, trial.ofReference(Map.of(), "00000001"));
    }

    @Test
    void everySpecOfTheListIsThere() {
        assertEquals(
                published.controls().size(),
                known.ofPresentSpecs(published.controls()).size(),
                "the list names specs that there are not: make it again, see CONTRIBUTING.md");
        assertTrue(published.controls().size() > 300, "controls in the list");
    }

    /** No two of one spec can be tried at once. */
    @Test
    void whatIsListedIsNoticed() throws IOException {
        List<ListedControl> sampled = new ArrayList<>();
        for (int place = 0; place < published.controls().size(); place += SAMPLED) {
            sampled.add(published.controls().get(place));
        }
        List<ChosenControl> chosen = known.ofPresentSpecs(List.copyOf(sampled.stream()
                .collect(Collectors.toMap(
                        ListedControl::spec, control -> control, (one, other) -> one, LinkedHashMap::new))
                .values()));
        assertEquals(chosen.stream().map(ChosenControl::listed).toList(), known.noticed(chosen));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "virttck.matrix",
            matches = "full|generated",
            disabledReason = "takes minutes; part of .ci/run")
    void theListIsWhatIsNoticed() throws IOException {
        String found = known.found().stream().map(ListedControl::line).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(FOUND, found);
        assertEquals(
                found,
                published.controls().stream().map(ListedControl::line).collect(Collectors.joining("\n", "", "\n")),
                "the list is old: copy target/controls.txt to reports/core, see CONTRIBUTING.md");
    }
}
