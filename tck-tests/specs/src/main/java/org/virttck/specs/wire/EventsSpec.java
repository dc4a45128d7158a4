package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.wire.EventBlock;
import org.virttck.harness.wire.EventStream;

/** The stream of events: how it begins, what it tells, how it is taken up again, how it ends. */
final class EventsSpec {

    private static final int MOST_BLOCKS = 64;

    @Spec("wire.event-stream-begins-at-once")
    void streamBeginsBeforeAnythingHappens(Bench bench) {
        EventStream stream = Client.of(bench).listen(Optional.empty());
        assertEquals("200 text/event-stream", Answers.told(stream.head()), "beginning of a stream of events");
        Optional<EventBlock> first = stream.next(bench.patience().event());
        assertTrue(first.flatMap(EventBlock::comment).isPresent(), () -> "no comment came at once, but " + first);
    }

    @Spec("wire.event-stream-tells-its-place")
    void streamBeginsWithTheIdBeforeItsFirstEvent(Bench bench) {
        EventStream stream = Client.of(bench).listen(Optional.empty());
        long place = Hearing.place(bench, stream);
        bench.running();
        assertEquals(place + 1, Hearing.id(Hearing.event(bench, stream)), "id of the first event");
    }

    @Spec("wire.events-are-whole")
    void eventsTellInstanceTransitionAndTime(Bench bench) {
        EventStream stream = Client.of(bench).listen(Optional.empty());
        InstanceId instance = bench.running();
        EventBlock event = Hearing.eventOf(bench, stream, instance);
        JsonPath data = Answers.json(event.data().orElse(""));
        assertEquals(Optional.of("lifecycle"), event.type(), "type of an event");
        assertEquals("STARTED", Answers.text(data, "transition"), "transition of an instance that was spawned");
        String at = Answers.text(data, "at");
        assertTrue(DescriptionSpec.isInstant(at), () -> "no point in time in UTC at which it happened: \"" + at + '"');
    }

    @Spec("wire.event-ids-ascend-by-one")
    void idsAscendByOne(Bench bench) {
        EventStream stream = Client.of(bench).listen(Optional.empty());
        for (int instance = 0; instance < 3; instance++) {
            bench.running();
        }
        List<Long> ids = Hearing.ids(bench, stream, 3);
        assertEquals(Hearing.from(ids.get(0), ids.size()), ids, "ids of events");
    }

    @Spec("wire.resumed-stream-loses-nothing")
    void resumedStreamGoesOnWithTheNextEvent(Bench bench) {
        Client client = Client.of(bench);
        long seen;
        try (EventStream stream = client.listen(Optional.empty())) {
            InstanceId instance = bench.running();
            seen = Hearing.id(Hearing.eventOf(bench, stream, instance));
        }
        bench.running();
        bench.running();
        EventStream resumed = client.listen(Optional.of(Long.toString(seen)));
        List<Long> ids = Hearing.ids(bench, resumed, 2);
        assertEquals(Hearing.from(seen + 1, ids.size()), ids, () -> "ids of events after " + seen);
    }

    @Spec("wire.unknown-event-id-is-gone")
    void streamFromAnUnknownEventIsRefused(Bench bench) {
        Client client = Client.of(bench);
        for (String unknown : List.of("999999999999", "-1", "yesterday")) {
            assertEquals(
                    410,
                    client.listen(Optional.of(unknown)).head().status(),
                    () -> "status of a stream from the event \"" + unknown + '"');
        }
    }

    @Spec("wire.closed-session-ends-its-streams")
    void streamEndsWithItsSession(Bench bench) {
        Client client = Client.of(bench);
        EventStream stream = client.listen(Optional.empty());
        Hearing.place(bench, stream);
        client.close();
        long blocks = LongStream.range(0, MOST_BLOCKS)
                .takeWhile(block -> stream.next(bench.patience().event()).isPresent())
                .count();
        assertTrue(
                stream.hasEnded(), () -> "the stream goes on after its session was closed, and " + blocks + " blocks");
    }
}
