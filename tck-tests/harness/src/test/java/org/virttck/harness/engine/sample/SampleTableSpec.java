package org.virttck.harness.engine.sample;

import java.util.List;
import org.testng.annotations.Test;
import org.virttck.harness.engine.ProvesForEach;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.harness.engine.TableBench;
import org.virttck.report.catalogue.Catalogue;

/** A table for the tests of the engines. */
public final class SampleTableSpec extends TableBench {

    /**
     * Fails where the row says so.
     *
     * @param row of the table
     */
    @ProvesForEach(SampleRow.Rows.class)
    @Test(dataProvider = ROWS)
    public void row(SampleRow row) {
        String name = bench().running().toString();
        if (row == SampleRow.FAILS) {
            throw new AssertionError("the row fails, and its instance is " + name);
        }
    }

    /**
     * A table of its own, planned with another rule.
     *
     * @param row of the table
     */
    @ProvesForEach(OtherRows.class)
    @Test(dataProvider = ROWS)
    public void rowOfAnotherRule(SampleRow row) {
        bench().running();
    }

    /** Rows of a rule that the test does not choose. */
    public static final class OtherRows implements SpecCases {
        @Override
        public List<? extends SpecCase> of(Catalogue catalogue) {
            return List.of(SampleRow.OF_ANOTHER_RULE);
        }
    }
}
