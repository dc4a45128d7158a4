package org.virttck.report.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.virttck.driver.Capability;
import org.virttck.report.SampleReport;
import org.virttck.report.catalogue.Level;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.catalogue.SmallCatalogue;

/** The sample report declares REBOOT, and saw PAUSE refused. */
class AbsentCapabilitiesTest {

    private static final Optional<String> PROVEN = Optional.empty();

    private final AbsentCapabilities absence = new AbsentCapabilities(SmallCatalogue.read(), SampleReport.conformant());

    @Test
    void oneThatIsProvenAbsentIsEnoughOfAllThatAreNeeded() {
        assertEquals(PROVEN, absence.notProven(needing(Capability.PAUSE)));
        assertEquals(PROVEN, absence.notProven(needing(Capability.REBOOT, Capability.SUSPEND, Capability.PAUSE)));
        assertEquals(
                Optional.of("nothing proves that SUSPEND is refused"),
                absence.notProven(needing(Capability.REBOOT, Capability.SUSPEND)));
        assertEquals(Optional.of("the driver declares REBOOT"), absence.notProven(needing(Capability.REBOOT)));
    }

    @Test
    void allOfThoseOfWhichOneSufficesHaveToBeAbsent() {
        assertEquals(PROVEN, absence.notProven(needingAny(Capability.PAUSE)));
        assertEquals(
                Optional.of("needs no capability"), absence.notProven(needingAny(Capability.PAUSE, Capability.REBOOT)));
        assertEquals(
                Optional.of("needs no capability"),
                absence.notProven(needingAny(Capability.PAUSE, Capability.SUSPEND)));
    }

    private static Rule needing(Capability... needs) {
        return rule(List.of(needs), List.of());
    }

    private static Rule needingAny(Capability... needsAny) {
        return rule(List.of(), List.of(needsAny));
    }

    private static Rule rule(List<Capability> needs, List<Capability> needsAny) {
        return new Rule(
                "power.some-rule",
                Level.MUST,
                "It MUST.",
                "why",
                "often",
                needs,
                needsAny,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "Nova",
                "1.0");
    }
}
