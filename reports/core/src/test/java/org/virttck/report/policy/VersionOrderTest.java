package org.virttck.report.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrderTest {

    @ParameterizedTest
    @CsvSource({
        "3.2.1, 3.2.1, 0",
        "3.2, 3.2.0, 0",
        "3.9, 3.10, -1",
        "3.2.0-rc1, 3.2.0, -1",
        "3.2.0-rc1, 3.2.0-rc2, -1",
        "4, 3.99.99, 1",
        "20260101000000000000, 3, 1",
        "a, b, -1",
        "'', 0, -1"
    })
    void versionsAreOrderedPartByPart(String one, String other, int order) {
        assertEquals(order, Integer.signum(VersionOrder.compare(one, other)));
        assertEquals(-order, Integer.signum(VersionOrder.compare(other, one)));
    }
}
