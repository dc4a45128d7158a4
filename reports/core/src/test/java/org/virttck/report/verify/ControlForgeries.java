package org.virttck.report.verify;

import java.util.ArrayList;
import java.util.List;
import org.virttck.report.ChosenControl;
import org.virttck.report.Controls;
import org.virttck.report.Controls.Control;
import org.virttck.report.ListedControl;
import org.virttck.report.Verdict;

/** What a liar might do to the negative controls of a report. */
final class ControlForgeries {

    private ControlForgeries() {}

    static List<Forgery> all() {
        return List.of(
                Forgery.of(
                        "controls-unstated",
                        "a report without its negative controls, signed",
                        "controls: none are stated: nothing shows that the suite was able to fail",
                        (run, folder) -> run.forgeControls(controls -> Controls.unstated())),
                Forgery.of(
                        "control-left-out",
                        "one negative control fewer, signed",
                        "controls: 1 are stated, the seed chose 2",
                        (run, folder) -> run.forgeControls(controls ->
                                new Controls(controls.list(), controls.tried().subList(0, 1)))),
                Forgery.of(
                        "other-control",
                        "another negative control than that of the seed, signed",
                        "controls: power.off-stops-a-running-instance PowerSpec.powerOff power.off DISTORTION_OF_MINE is"
                                + " stated, the seed chose power.off-stops-a-running-instance PowerSpec.powerOff power.off"
                                + " DOES_NOTHING",
                        (run, folder) -> run.forgeControls(ControlForgeries::anotherDistortion)),
                Forgery.of(
                        "control-survived",
                        "a negative control that nobody noticed: no forgery, but worthless",
                        "controls: void: DriverSpec.nameIsStable passed though driver.describe fails: nothing shows that"
                                + " the suite was able to fail",
                        (run, folder) -> run.forgeControls(controls -> with(controls, Verdict.PASS, 0))),
                Forgery.of(
                        "control-survived-but-called-caught",
                        "the same, and called caught, signed",
                        "statement: predicate.controls.tried[0].caught: is not what the outcome says: PASS",
                        (run, folder) -> run.forgeControls(controls -> with(controls, Verdict.PASS, 0))
                                .forge("\"caught\":false", "\"caught\":true")),
                Forgery.of(
                        "controls-counted-up",
                        "one caught more than there are, signed",
                        "statement: predicate.controls.caught: 3 are stated, 2 are listed",
                        (run, folder) -> run.forge("\"caught\":2", "\"caught\":3")),
                Forgery.of(
                        "control-with-the-leaf-of-a-spec",
                        "the transcript of a spec stands for that of a negative control, signed",
                        "controls: control.DriverSpec.nameIsStable has leaf 0, its place is 5",
                        (run, folder) -> run.forgeControls(controls -> with(controls, Verdict.FAIL, -5))));
    }

    private static Controls with(Controls controls, Verdict outcome, int fartherLeaf) {
        Control first = controls.tried().get(0);
        return replaced(controls, 0, new Control(first.chosen(), outcome, first.leaf() + fartherLeaf));
    }

    private static Controls anotherDistortion(Controls controls) {
        Control last = controls.tried().get(1);
        ListedControl listed = last.chosen().listed();
        ListedControl other = new ListedControl(listed.spec(), listed.operation(), "DISTORTION_OF_MINE");
        return replaced(
                controls, 1, new Control(new ChosenControl(last.chosen().rule(), other), last.outcome(), last.leaf()));
    }

    private static Controls replaced(Controls controls, int place, Control other) {
        List<Control> tried = new ArrayList<>(controls.tried());
        tried.set(place, other);
        return new Controls(controls.list(), tried);
    }
}
