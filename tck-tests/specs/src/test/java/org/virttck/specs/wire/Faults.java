package org.virttck.specs.wire;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.virttck.specs.mutation.WireFault;
import org.virttck.specs.mutation.WireReply;
import org.virttck.specs.mutation.WireRequest;

/** Faults of an endpoint, put together. */
final class Faults {

    private Faults() {}

    /** All that is asked is changed on its way. */
    static WireFault asking(UnaryOperator<WireRequest> change) {
        return request -> change.apply(request).proceed();
    }

    /** All that is answered is changed on its way. */
    static WireFault answering(UnaryOperator<WireReply> change) {
        return request -> change.apply(request.proceed());
    }

    /** What is asked at one path is changed on its way. */
    static WireFault answeringAt(String path, UnaryOperator<WireReply> change) {
        return request -> request.path().equals(path) ? change.apply(request.proceed()) : request.proceed();
    }

    /** What is refused is changed on its way. */
    static WireFault refusing(UnaryOperator<WireReply> change) {
        return answering(reply -> reply.isRefusal() ? change.apply(reply) : reply);
    }

    /** Some requests get an answer of their own. */
    static WireFault replyTo(Predicate<WireRequest> which, WireReply reply) {
        return request -> which.test(request) ? reply : request.proceed();
    }
}
