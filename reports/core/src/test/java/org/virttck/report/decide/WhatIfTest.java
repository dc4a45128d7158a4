package org.virttck.report.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virttck.report.SampleReport;
import org.virttck.report.policy.Policy;

class WhatIfTest {

    private static final String OFF = "power.off-stops-a-running-instance";
    private static final String TWICE = "power.off-is-idempotent";

    private final SmallPolicy demanding = new SmallPolicy();
    private final SmallPolicy lenient =
            new SmallPolicy().with("\"advisory\": []", "\"advisory\": [\"%s\", \"%s\"]".formatted(TWICE, OFF));

    @Test
    void whatTurnsRedIsNamed() {
        WhatIf change = between(lenient, demanding);
        assertEquals(List.of(OFF, TWICE), change.red());
        assertEquals(List.of(), change.green());
        assertTrue(change.losesEligibility());
    }

    @Test
    void whatTurnsGreenIsNamed() {
        WhatIf change = between(demanding, lenient);
        assertEquals(List.of(), change.red());
        assertEquals(List.of(OFF, TWICE), change.green());
        assertFalse(change.losesEligibility());
    }

    @Test
    void theSamePolicyChangesNothing() {
        WhatIf change = between(demanding, demanding);
        assertEquals(List.of(), change.red());
        assertEquals(List.of(), change.green());
        assertFalse(change.losesEligibility());
    }

    @Test
    void thresholdsAndCapabilitiesTurnToo() {
        SmallPolicy other = new SmallPolicy()
                .with("\"maxAgeDays\": 90", "\"maxAgeDays\": 9")
                .with("\"suspension\"]", "\"suspension\", \"PAUSE\"]");
        assertEquals(
                List.of("suspension.paused-instance-is-paused", "age", "PAUSE"),
                between(demanding, other).red());
    }

    @Test
    void eachReportIsDecidedByItself() {
        DecisionInput now = demanding.about(
                SmallPolicy.submitted(SampleReport.withFailure()), SmallPolicy.submitted(SampleReport.conformant()));
        Policy then = lenient.policy();
        List<WhatIf> changes = WhatIf.of(now, now.with(then, then.profiles().get("vm")));
        assertEquals(2, changes.size());
        assertEquals(
                1, changes.stream().filter(change -> change.now().eligible()).count());
        assertEquals(
                2, changes.stream().filter(change -> change.then().eligible()).count());
    }

    private static WhatIf between(SmallPolicy now, SmallPolicy then) {
        DecisionInput question = now.about(SmallPolicy.submitted(SampleReport.withFailure()));
        Policy other = then.policy();
        return WhatIf.of(question, question.with(other, other.profiles().get("vm")))
                .get(0);
    }
}
