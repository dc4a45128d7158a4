package org.virttck.report;

import java.util.List;
import org.virttck.report.Controls.Control;
import org.virttck.report.json.JsonField;

/** Reads the negative controls. What is counted has to be what is listed. */
final class ControlsReader {

    private ControlsReader() {}

    static Controls read(JsonField controls) {
        List<Control> tried = controls.get("tried").elements().stream()
                .map(ControlsReader::control)
                .toList();
        Controls read =
                new Controls(controls.get("list").get("digest").get("sha256").sha256(), tried);
        requireCount(controls.get("seeded"), read.seeded());
        requireCount(controls.get("caught"), read.caught());
        requireCount(controls.get("survived"), read.survivors().size());
        return read;
    }

    private static Control control(JsonField control) {
        ListedControl listed = new ListedControl(
                ResultsReader.specId(control.get("spec")),
                control.get("operation").text(),
                control.get("distortion").text());
        Control read = new Control(
                new ChosenControl(ResultsReader.ruleId(control.get("rule")), listed),
                control.get("outcome").word(Verdict.class),
                control.get("leaf").count());
        if (control.get("caught").flag() != read.isCaught()) {
            throw control.get("caught").refusal("is not what the outcome says: " + read.outcome());
        }
        return read;
    }

    private static void requireCount(JsonField stated, int listed) {
        if (stated.count() != listed) {
            throw stated.refusal("%d are stated, %d are listed".formatted(stated.count(), listed));
        }
    }
}
