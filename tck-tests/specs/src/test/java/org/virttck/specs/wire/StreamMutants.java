package org.virttck.specs.wire;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.wire.Faults.asking;

import java.util.List;
import java.util.function.UnaryOperator;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;
import org.virttck.specs.mutation.WireFault;
import org.virttck.specs.mutation.WireRequest;

/** Endpoints that lose, repeat, or garble events. */
final class StreamMutants implements Mutants {

    private static final String LAST = "Last-Event-ID";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("wire.event-stream-begins-at-once", "the beginning comes with the first event")
                        .onWire(blocks(block -> block.contains("data:") ? block : "")),
                breaking("wire.event-stream-tells-its-place", "ids are given with events alone")
                        .onWire(blocks(
                                block -> block.contains("data:") ? block : block.replaceAll("(?m)^id:.*\\n", ""))),
                breaking("wire.events-are-whole", "the time is not told")
                        .onWire(blocks(block -> block.replaceAll("\"at\":\"[^\"]*\"", "\"x\":0"))),
                breaking("wire.events-are-whole", "the type is left to be guessed")
                        .onWire(blocks(block -> block.replaceAll("(?m)^event:.*\\n", ""))),
                breaking("wire.event-ids-ascend-by-one", "every other number is for somebody else")
                        .onWire(blocks(block -> block.replaceAll("(?m)^id: (\\d+)$", "id: $10"))),
                breaking("wire.resumed-stream-loses-nothing", "what happened meanwhile is not kept")
                        .onWire(asking(request -> request.without(LAST))),
                breaking("wire.resumed-stream-loses-nothing", "the last event comes again")
                        .onWire(asking(StreamMutants::fromOneBefore)),
                breaking("wire.unknown-event-id-is-gone", "whoever asks for what is gone is given what is there")
                        .onWire(request -> {
                            var reply = request.proceed();
                            return reply.status() == 410 ? request.without(LAST).proceed() : reply;
                        }),
                breaking("wire.closed-session-ends-its-streams", "the stream is kept alive for ever")
                        .onWire(request -> request.proceed().streaming(EndlessBlocks::after)));
    }

    private static WireFault blocks(UnaryOperator<String> change) {
        return Faults.answering(reply -> reply.streaming(in -> new ChangedBlocks(in, change)));
    }

    private static WireRequest fromOneBefore(WireRequest request) {
        return request.header(LAST).matches("[1-9]\\d*")
                ? request.with(LAST, Long.toString(Long.parseLong(request.header(LAST)) - 1))
                : request;
    }
}
