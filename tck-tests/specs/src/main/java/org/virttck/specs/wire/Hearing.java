package org.virttck.specs.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.wire.EventBlock;
import org.virttck.harness.wire.EventStream;

/** Listens to a stream of events. */
final class Hearing {

    private Hearing() {}

    /** The place at which a stream begins. */
    static long place(Bench bench, EventStream stream) {
        Optional<EventBlock> first = stream.next(bench.patience().event());
        return first.map(Hearing::id).orElseThrow(() -> nothing("the place at which it begins", bench));
    }

    /** The next event, whatever it is about. */
    static EventBlock event(Bench bench, EventStream stream) {
        Optional<EventBlock> block = stream.next(bench.patience().event());
        while (block.filter(EventBlock::isEvent).isEmpty()) {
            if (block.isEmpty()) {
                throw nothing("an event", bench);
            }
            block = stream.next(bench.patience().event());
        }
        return block.get();
    }

    /** The next event about an instance. */
    static EventBlock eventOf(Bench bench, EventStream stream, InstanceId instance) {
        EventBlock event = event(bench, stream);
        while (!Answers.text(Answers.json(event.data().orElse("")), "instance").equals(instance.toString())) {
            event = event(bench, stream);
        }
        return event;
    }

    /** The ids of the next events. */
    static List<Long> ids(Bench bench, EventStream stream, int events) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < events) {
            ids.add(id(event(bench, stream)));
        }
        return ids;
    }

    static List<Long> from(long first, int many) {
        return LongStream.range(first, first + many).boxed().toList();
    }

    static long id(EventBlock block) {
        String id = block.id().orElse("");
        if (!id.matches("[0-9]{1,18}")) {
            throw new AssertionFailedError("id on a stream of events", "a number", String.valueOf(block));
        }
        return Long.parseLong(id);
    }

    private static AssertionFailedError nothing(String what, Bench bench) {
        String expected = what + " within " + bench.patience().event().toMillis() + " ms";
        return new AssertionFailedError("a stream of events told nothing", expected, "nothing, or the end");
    }
}
