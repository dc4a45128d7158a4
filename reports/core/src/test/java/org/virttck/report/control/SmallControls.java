package org.virttck.report.control;

import java.util.List;
import org.virttck.report.ChosenControl;
import org.virttck.report.Controls;
import org.virttck.report.Controls.Control;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;

/** What is known to be noticed by the specs of the small catalogue. */
public final class SmallControls {

    private static final String LINES = """
            DriverSpec.nameIsStable driver.describe FAILS
            PowerSpec.powerOff power.off DOES_NOTHING
            PowerSpec.powerOff power.off FAILS
            SuspensionSpec.pause suspension.pause DOES_NOTHING
            """;

    private SmallControls() {}

    public static ControlList list() {
        return ControlList.of(LINES);
    }

    /** Those that the seed chooses, all of them noticed. */
    public static Controls caught(String seed, List<RuleResult> results, int firstLeaf) {
        List<ChosenControl> chosen = new ControlDraw(list(), seed).from(results);
        return new Controls(
                list().sha256(),
                chosen.stream()
                        .map(control -> new Control(control, Verdict.FAIL, firstLeaf + chosen.indexOf(control)))
                        .toList());
    }
}
