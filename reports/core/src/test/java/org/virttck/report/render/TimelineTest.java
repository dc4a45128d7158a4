package org.virttck.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.report.render.Timeline.Bar;

class TimelineTest {

    @Test
    void aCallIsReadFromItsLine() {
        assertEquals(
                Optional.of(new RecordedCall("power.off", 12.5, 4, "INVALID_STATE")),
                read(
                        "{\"kind\":\"call\",\"at\":12.5,\"operation\":\"power.off\",\"arguments\":{\"kind\":\"note\",\"error\":{\"code\":\"X\"}},"
                                + "\"error\":{\"code\":\"INVALID_STATE\",\"details\":[1,{\"code\":2}]},\"millis\":4}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"kind\":\"wait\",\"at\":1}",
                "{\"kind\":\"call\",\"at\":\"soon\"}",
                "{\"kind\":\"call\""
            })
    void whatIsNoCallIsPassedOver(String line) {
        assertEquals(Optional.empty(), read(line));
    }

    @Test
    void barsBeginWhereTheCallBeganAndAreWideEnoughToBeSeen() {
        Timeline timeline = Timeline.of(
                "S.x", List.of(new RecordedCall("a.b", 50, 50, ""), new RecordedCall("c.d", 100, 0.01, "UNSUPPORTED")));

        assertEquals("100 ms", timeline.end());
        assertEquals(
                List.of(
                        new Bar("a.b", "", "0.0", "50.0", "0 ms", "50 ms"),
                        new Bar("c.d", "UNSUPPORTED", "99.6", "0.4", "100 ms", "0 ms")),
                timeline.bars());
    }

    @Test
    void aLineWithoutTimeHasBarsAllTheSame() {
        assertEquals(
                List.of(new Bar("a.b", "", "0.0", "0.4", "0 ms", "0 ms")),
                Timeline.of("S.x", List.of(new RecordedCall("a.b", 0, 0, ""))).bars());
    }

    @Test
    void ofManyCallsTheFirstAreShownAndTheRestAreCounted() {
        Timeline timeline = Timeline.of("S.x", Collections.nCopies(50, new RecordedCall("a.b", 1, 1, "")));

        assertEquals(40, timeline.bars().size());
        assertEquals(10, timeline.more());
        assertEquals(50, timeline.total());
    }

    private static Optional<RecordedCall> read(String line) {
        return RecordedCall.read(new JsonFactory(), line);
    }
}
