package org.virttck.specs.wire;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.wire.Faults.answering;
import static org.virttck.specs.wire.Faults.asking;
import static org.virttck.specs.wire.Faults.replyTo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;
import org.virttck.specs.mutation.WireFault;
import org.virttck.specs.mutation.WireReply;
import org.virttck.specs.mutation.WireRequest;

/** Endpoints that lose count of the calls that are repeated, and of those that take long. */
final class KeyMutants implements Mutants {

    private static final long SLOW_MILLIS = 1500;
    private static final String KEY = "Idempotency-Key";
    private static final String OPERATIONS = "/v1/operations/";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("wire.call-needs-a-key", "the endpoint makes up a key")
                        .onWire(asking(request -> request.header(KEY).isEmpty() ? withFreshKey(request) : request)),
                breaking("wire.longest-key-is-taken", "a key is a UUID in the database")
                        .onWire(replyTo(
                                request -> request.header(KEY).length() > 64,
                                WireReply.problem(400, "idempotency-key-missing"))),
                breaking("wire.malformed-key-is-refused", "a key is cut to its size")
                        .onWire(asking(request -> request.header(KEY).length() > 255
                                ? request.with(KEY, request.header(KEY).substring(0, 255))
                                : request)),
                breaking("wire.repeated-call-has-one-effect", "nobody looks at the key")
                        .onWire(asking(KeyMutants::withFreshKey)),
                breaking("wire.repeated-call-has-one-answer", "successes alone are remembered")
                        .onEachWire(KeyMutants::forgettingRefusals),
                breaking("wire.repetition-meanwhile-joins", "what is being worked on is not remembered")
                        .onEachWire(KeyMutants::forgettingWhatRuns),
                breaking("wire.key-of-another-call-is-refused", "the key alone is looked up")
                        .onEachWire(KeyMutants::lookingUpTheKeyAlone),
                breaking("wire.key-of-another-session-is-refused", "each session has keys of its own")
                        .onWire(asking(request -> request.header(KEY).isEmpty()
                                ? request
                                : request.with(KEY, request.header(KEY) + request.header("Virt-Session")))),
                breaking("wire.running-call-is-left", "the client waits whatever it prefers")
                        .on("instances.spawn", KeyMutants::slowly)
                        .onWire(asking(request -> request.without("Prefer"))),
                breaking("wire.running-call-is-left", "it is not said when to look again")
                        .onWire(answering(reply -> reply.without("retry-after"))),
                breaking("wire.left-call-ends-with-its-answer", "the end is told as a state")
                        .onWire(looking(
                                reply -> reply.status() == 204 ? WireReply.json(200, "{\"status\":\"done\"}") : reply)),
                breaking("wire.ended-operation-stays-readable", "what was read is forgotten")
                        .onEachWire(KeyMutants::forgettingWhatWasRead),
                breaking("wire.preference-is-confirmed", "it is not said which time applied")
                        .onWire(answering(reply -> reply.without("preference-applied"))));
    }

    private static Object slowly(Call call) throws Throwable {
        new CountDownLatch(1).await(SLOW_MILLIS, TimeUnit.MILLISECONDS);
        return call.proceed();
    }

    private static WireRequest withFreshKey(WireRequest request) {
        return request.method().equals("POST")
                ? request.with(KEY, UUID.randomUUID().toString())
                : request;
    }

    private static WireFault forgettingRefusals() {
        Set<String> refused = ConcurrentHashMap.newKeySet();
        return request -> {
            String key = request.header(KEY);
            WireReply reply = (refused.contains(key) ? withFreshKey(request) : request).proceed();
            if (reply.isRefusal()) {
                refused.add(key);
            }
            return reply;
        };
    }

    private static WireFault forgettingWhatRuns() {
        Set<String> left = ConcurrentHashMap.newKeySet();
        return request -> {
            String key = request.header(KEY);
            WireReply reply = (left.contains(key) ? withFreshKey(request) : request).proceed();
            if (reply.status() == 202) {
                left.add(key);
            }
            return reply;
        };
    }

    private static WireFault lookingUpTheKeyAlone() {
        Map<String, WireReply> known = new ConcurrentHashMap<>();
        return request -> {
            String key = request.header(KEY);
            WireReply reply = known.containsKey(key) ? known.get(key) : request.proceed();
            known.put(key, reply);
            return reply;
        };
    }

    private static WireFault forgettingWhatWasRead() {
        Set<String> read = ConcurrentHashMap.newKeySet();
        return request -> {
            boolean operation = request.path().startsWith(OPERATIONS);
            if (operation && read.contains(request.path())) {
                return WireReply.problem(404, "unknown-operation");
            }
            WireReply reply = request.proceed();
            if (operation && reply.status() != 202) {
                read.add(request.path());
            }
            return reply;
        };
    }

    private static WireFault looking(UnaryOperator<WireReply> change) {
        return request -> request.path().startsWith(OPERATIONS) ? change.apply(request.proceed()) : request.proceed();
    }
}
