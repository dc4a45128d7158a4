package org.virttck.specs.security;

import org.testng.annotations.Test;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.engine.ProvesForEach;
import org.virttck.harness.engine.TableBench;

/** Texts of users are taken or refused, and nothing third. */
public final class HostileTextSpec extends TableBench {

    /**
     * One text in one place.
     *
     * @param row of the table
     */
    @ProvesForEach(HostileTextCases.class)
    @Test(dataProvider = ROWS)
    public void textIsTakenOrRefused(HostileTextCase row) {
        InstanceSpec plain = new ImageFiles(bench()).spec();
        InstanceSpec hostile = row.place().into(plain, row.hostile().text());
        new Aftermath(bench()).assertTakenOrRefused(hostile, ErrorCode.INVALID_ARGUMENT);
    }

    /**
     * Metadata as a whole.
     *
     * @param row of the table
     */
    @ProvesForEach(MetadataTable.Rows.class)
    @Test(dataProvider = ROWS)
    public void metadataIsTakenOrRefused(MetadataTable row) {
        InstanceSpec plain = new ImageFiles(bench()).spec();
        InstanceSpec hostile = plain.toBuilder().metadata(row.metadata()).build();
        new Aftermath(bench()).assertTakenOrRefused(hostile, ErrorCode.INVALID_ARGUMENT);
    }
}
