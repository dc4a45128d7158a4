package org.virttck.harness.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.virttck.driver.DriverSettings;
import org.virttck.harness.record.StandIn;
import org.virttck.harness.record.Tape;

class WireLogTest {

    private final WireLog log = new WireLog(
            StandIn.of(Tape.class),
            Duration.ZERO,
            new DriverSettings("tck-", Map.of("password", "open \"sesame\"", "disk-gib", "1")));

    @Test
    void theOperatorsSettingsAreShownByTheirNamesAlone() {
        String body =
                "{\"namePrefix\":\"tck-\",\"settings\":{\"password\":\"open \\\"sesame\\\"\",\"disk-gib\":\"1\"}}";
        assertEquals(
                "{\"namePrefix\":\"tck-\",\"settings\":{\"password\":\"(hidden)\",\"disk-gib\":\"(hidden)\"}}",
                log.shown(body));
    }

    @Test
    void whatIsNoSettingIsShown() {
        assertEquals("{\"instance\":\"1\"}", log.shown("{\"instance\":\"1\"}"));
    }
}
