package org.virttck.report.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.digest.Sha256;

/** Reports that are well signed by somebody who made something up. */
class PlanAndCountsTest {

    private static final String OFF_TWICE =
            "\"id\":\"PowerSpec.powerOffTwice\",\"outcome\":\"FAIL\",\"millis\":20,\"leaf\":2";
    private static final String PAUSE_MISSING = ",\"missing\":[\"PAUSE\"]";

    @TempDir
    Path folder;

    private SignedRun run;

    @BeforeEach
    void makeARun() throws Exception {
        run = new SignedRun(folder);
    }

    @Test
    void theUnspoiltRunIsRight() {
        assertEquals("nothing is wrong", run.fault());
    }

    @Test
    void anotherNumberOfSpecs() throws Exception {
        run.forge("\"size\":5", "\"size\":6");

        assertEquals("plan: 6 specs planned, 5 judged", run.fault());
    }

    @Test
    void aSpecThatWasNotPlanned() throws Exception {
        run.forge("PowerSpec.powerOff\"", "PowerSpec.powerOf\"");

        assertTrue(run.fault().startsWith("plan: the specs that were judged are not the plan: their digest is "));
    }

    @Test
    void anotherSeed() throws Exception {
        run.forge("\"seed\":\"7f3a91c2\"", "\"seed\":\"7f3a91c3\"");

        assertTrue(run.fault().startsWith("plan: the specs that were judged are not the plan"));
    }

    @Test
    void aSpecThatIsCreditedToAnotherRule() throws Exception {
        run.forge(
                "\"verdict\":\"SKIPPED\",\"reason\":\"left out\",\"specs\":[]",
                "\"verdict\":\"PASS\",\"reason\":\"\","
                        + "\"specs\":[{\"id\":\"DriverSpec.nameIsStable\",\"outcome\":\"PASS\",\"millis\":0,\"leaf\":0}]");

        assertTrue(run.fault().startsWith("plan: the specs that were judged are not the plan"));
    }

    @Test
    void leavesThatAreNoOrder() throws Exception {
        run.forge("\"leaf\":0", "\"leaf\":1");
        assertEquals("plan: leaf 1 belongs to two specs: DriverSpec.nameIsStable and PowerSpec.powerOff", run.fault());

        run.forge("\"leaf\":1", "\"leaf\":5");
        assertEquals("plan: spec DriverSpec.nameIsStable has leaf 5, there are 5", run.fault());
    }

    @Test
    void aSpecWithTwoStories() throws Exception {
        run.forge(OFF_TWICE, OFF_TWICE.replace("FAIL", "PASS"));

        assertEquals(
                "plan: spec PowerSpec.powerOffTwice has one outcome under power.off-stops-a-running-instance"
                        + " and another under power.off-is-idempotent",
                run.fault());
    }

    @Test
    void aSpecThatCountsTwice() throws Exception {
        String once = "{\"id\":\"DriverSpec.nameIsStable\",\"outcome\":\"PASS\",\"millis\":0,\"leaf\":0}";
        run.forge(once, once + "," + once);

        assertEquals("plan: spec DriverSpec.nameIsStable stands twice under driver.name-is-stable", run.fault());
    }

    @Test
    void aVerdictThatItsSpecsDoNotGive() throws Exception {
        run.forge("\"verdict\":\"FAIL\"", "\"verdict\":\"PASS\"").countAgain();

        assertEquals("plan: power.off-stops-a-running-instance is PASS, its specs came to FAIL", run.fault());
    }

    @Test
    void passWithoutEvidence() throws Exception {
        run.forge("\"verdict\":\"SKIPPED\"", "\"verdict\":\"PASS\"").countAgain();

        assertEquals("plan: driver.vendor-is-named is PASS without evidence: no spec of it ran", run.fault());
    }

    @Test
    void aRuleThatIsLeftOut() throws Exception {
        String rule = "{\"rule\":\"driver.vendor-is-named\",\"level\":\"SHOULD\",\"verdict\":\"SKIPPED\","
                + "\"reason\":\"left out\",\"specs\":[]},";
        run.forge(rule, "").countAgain();

        assertEquals("plan: driver.vendor-is-named has no result", run.fault());
    }

    @Test
    void aRuleThatIsMadeUp() throws Exception {
        run.forge("driver.vendor-is-named", "driver.vendor-is-great");

        assertEquals("plan: driver.vendor-is-great is no rule of the catalogue", run.fault());
    }

    @Test
    void aRuleOfALowerLevel() throws Exception {
        run.forge("\"level\":\"MUST\"", "\"level\":\"MAY\"");

        assertEquals("plan: driver.name-is-stable is a MUST rule, the report says MAY", run.fault());
    }

    @Test
    void notApplicableThoughTheRuleNeedsNothing() throws Exception {
        run.forge("\"verdict\":\"SKIPPED\"", "\"verdict\":\"NOT_APPLICABLE\"").countAgain();

        assertEquals("plan: driver.vendor-is-named is NOT_APPLICABLE, but needs no capability", run.fault());
    }

    @Test
    void notApplicableThoughTheCapabilityIsDeclared() throws Exception {
        run.forge("\"declared\":[\"REBOOT\"]", "\"declared\":[\"REBOOT\",\"PAUSE\"]");

        assertEquals(
                "plan: suspension.paused-instance-is-paused is NOT_APPLICABLE, but the driver declares PAUSE",
                run.fault());
    }

    @Test
    void notApplicableThoughNobodySawTheRefusal() throws Exception {
        run.forge(
                "\"rule\":\"suspension.pause-truth\",\"level\":\"MUST\",\"verdict\":\"PASS\",\"reason\":\"\","
                        + "\"specs\":[{\"id\":\"SuspensionSpec.truth\",\"outcome\":\"PASS\"",
                "\"rule\":\"suspension.pause-truth\",\"level\":\"MUST\",\"verdict\":\"ERROR\",\"reason\":\"\","
                        + "\"specs\":[{\"id\":\"SuspensionSpec.truth\",\"outcome\":\"ERROR\"");
        run.countAgain();

        assertEquals(
                "plan: suspension.paused-instance-is-paused is NOT_APPLICABLE, but nothing proves that PAUSE is refused",
                run.fault());
    }

    @Test
    void aSpecThatExcusesItself() throws Exception {
        run.forge(PAUSE_MISSING, "");
        assertEquals("plan: spec SuspensionSpec.pause is NOT_APPLICABLE, but needs no capability", run.fault());

        run.forge("\"millis\":10,\"leaf\":1", "\"millis\":10,\"leaf\":1" + PAUSE_MISSING);
        assertEquals("plan: spec PowerSpec.powerOff ran without [PAUSE]", run.fault());
    }

    @Test
    void nothingWasTested() throws Exception {
        run.forge("\"results\":[", "\"results\":[],\"previous\":[").countAgain();

        assertEquals("plan: nothing was tested: no rule has a spec", run.fault());
    }

    @Test
    void countsThatDoNotAddUp() throws Exception {
        run.forge("\"PASS\":2", "\"PASS\":3");

        assertEquals("counts: 3 PASS are stated, the results hold 2", run.fault());
    }

    @Test
    void rulesOfAnotherCatalogueAreNotCompared() throws Exception {
        run.forge(Sha256.hex("small catalogue"), Sha256.hex("another"))
                .forge("\"level\":\"MUST\"", "\"level\":\"MAY\"");

        assertEquals("nothing is wrong", run.fault());
    }
}
