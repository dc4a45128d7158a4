package org.virttck.specs.events;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Subscription;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when a listener leaves. */
final class SubscriptionMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("events.closed-subscription-is-silent", "close does nothing")
                        .on("subscription.close", call -> null),
                breaking("events.closing-a-subscription-leaves-others", "the first to leave ends it for all")
                        .onEach("events.subscribe", () -> {
                            List<Subscription> all = new CopyOnWriteArrayList<>();
                            return call -> leavingTogether(call, all);
                        }),
                breaking("events.closing-a-subscription-twice-is-harmless", "a number that is given up is refused")
                        .on("events.subscribe", call -> closingOnce(call.proceed())));
    }

    private static Subscription leavingTogether(Call call, List<Subscription> all) throws Throwable {
        all.add(call.proceed());
        return () -> all.forEach(Subscription::close);
    }

    private static Subscription closingOnce(Subscription right) {
        Set<Subscription> closed = ConcurrentHashMap.newKeySet();
        return () -> {
            if (!closed.add(right)) {
                throw new VirtDriverException(ErrorCode.INTERNAL, "no such callback");
            }
            right.close();
        };
    }
}
