package org.virttck.report.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.virttck.report.ChosenControl;
import org.virttck.report.ListedControl;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Level;

class ControlDrawTest {

    private static final ControlList MANY = ControlList.of(IntStream.range(0, 60)
            .mapToObj(spec -> "Spec.s" + spec + " power.off FAILS\nSpec.s" + spec + " power.on FAILS")
            .collect(Collectors.joining("\n")));

    @Test
    void drawsTheSameForASeedAndOthersForAnother() {
        List<ChosenControl> drawn = new ControlDraw(MANY, "7f3a91c2").from(passed(60));
        assertEquals(drawn, new ControlDraw(MANY, "7f3a91c2").from(passed(60)));
        assertNotEquals(drawn, new ControlDraw(MANY, "7f3a91c3").from(passed(60)));
    }

    @Test
    void takesEightOfAsManySpecs() {
        List<ChosenControl> drawn = new ControlDraw(MANY, "7f3a91c2").from(passed(60));
        assertEquals(ControlDraw.MOST, drawn.size());
        assertEquals(
                ControlDraw.MOST,
                drawn.stream().map(ChosenControl::transcript).distinct().count());
    }

    @Test
    void takesTheQuickerHalfOfTwiceAsMany() {
        List<ChosenControl> drawn = new ControlDraw(MANY, "7f3a91c2").from(passed(16));
        assertTrue(
                drawn.stream().allMatch(control -> millis(control.listed().spec()) < ControlDraw.MOST),
                () -> "specs that were drawn: " + drawn);
    }

    @Test
    void takesWhatThereIs() {
        assertEquals(3, new ControlDraw(MANY, "7f3a91c2").from(passed(3)).size());
        assertEquals(List.of(), new ControlDraw(MANY, "7f3a91c2").from(List.of()));
    }

    @Test
    void passesOverSpecsThatDidNotPass() {
        RuleResult failed = result(0, Verdict.FAIL);
        assertEquals(List.of(), new ControlDraw(MANY, "7f3a91c2").from(List.of(failed)));
    }

    @Test
    void theListOfTheKitIsRead() {
        ControlList list = ControlList.read();
        assertTrue(list.controls().size() > 300, () -> list.controls().size() + " controls");
        assertEquals(
                list.controls().size(),
                list.controls().stream().map(ListedControl::line).distinct().count());
    }

    private static List<RuleResult> passed(int count) {
        return IntStream.range(0, count)
                .mapToObj(spec -> result(spec, Verdict.PASS))
                .toList();
    }

    private static long millis(String spec) {
        return Long.parseLong(spec.substring("Spec.s".length()));
    }

    private static RuleResult result(int number, Verdict verdict) {
        SpecResult spec = new SpecResult("Spec.s" + number, verdict, number, number, List.of(), Optional.empty());
        return new RuleResult("power.rule-" + number, Level.MUST, verdict, "", List.of(spec));
    }
}
