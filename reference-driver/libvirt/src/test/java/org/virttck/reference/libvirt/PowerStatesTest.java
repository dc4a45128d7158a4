package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.driver.model.PowerState;

final class PowerStatesTest {

    @ParameterizedTest(name = "state {0}, reason {1}, saved {2} is {3}")
    @CsvSource({
        "0, 0, false, NOSTATE",
        "1, 1, false, RUNNING",
        "2, 0, false, RUNNING",
        "3, 1, false, PAUSED",
        "3, 3, false, RUNNING",
        "3, 8, false, RUNNING",
        "3, 10, false, CRASHED",
        "3, 11, false, SHUTDOWN",
        "3, 11, true, SUSPENDED",
        "3, 2, true, SUSPENDED",
        "3, 2, false, PAUSED",
        "4, 1, false, RUNNING",
        "5, 1, false, SHUTDOWN",
        "5, 5, true, SUSPENDED",
        "6, 1, false, CRASHED",
        "7, 0, false, SUSPENDED",
        "99, 0, false, NOSTATE"
    })
    void readsLibvirt(int state, int reason, boolean saved, PowerState expected) {
        assertEquals(expected, PowerStates.of(state, reason, saved));
    }
}
