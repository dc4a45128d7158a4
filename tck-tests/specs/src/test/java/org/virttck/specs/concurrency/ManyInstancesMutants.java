package org.virttck.specs.concurrency;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when calls on several instances meet, or calls meet that make and remove one. */
final class ManyInstancesMutants implements Mutants {

    private static final String SPAWN = "instances.spawn";
    private static final String DESTROY = "instances.destroy";
    private static final int MANY = 20;
    private static final long WHILE_MILLIS = 2;

    @Override
    public List<Mutant> all() {
        return List.of(oppositeLocks(), sharedQuestion(), sharedTarget(), startAfterTheEnd(), nameOfTheUnborn());
    }

    private static Mutant oppositeLocks() {
        return breaking(
                        "concurrency.calls-in-any-order-return",
                        "two instances that are turned off wait for each other")
                .onEach("power.off", OppositeLocks::new);
    }

    /** It takes a while only where there are many instances, so that questions meet there. */
    private static Mutant sharedQuestion() {
        Set<InstanceId> asked = ConcurrentHashMap.newKeySet();
        return breaking("concurrency.answers-do-not-cross", "one field holds what all threads ask for")
                .on("instances.info", call -> {
                    InstanceId instance = call.argument(0);
                    asked.add(instance);
                    try {
                        return call.with(
                                meant(asked, instance, call.driver().instances().count()));
                    } finally {
                        asked.remove(instance);
                    }
                });
    }

    private static InstanceId meant(Set<InstanceId> asked, InstanceId instance, int count) throws InterruptedException {
        boolean stop = count >= MANY && new CountDownLatch(1).await(WHILE_MILLIS, TimeUnit.MILLISECONDS);
        return asked.stream()
                .filter(other -> !stop && !other.equals(instance))
                .findAny()
                .orElse(instance);
    }

    private static Mutant sharedTarget() {
        AtomicReference<InstanceId> target = new AtomicReference<>();
        Overlap meeting = Overlap.spoilsAll(
                call -> "target", call -> call.with(target.get(), call.argument(1), call.argument(2)));
        return breaking("concurrency.many-instances-go-their-own-ways", "one field holds what all threads turn off")
                .on("power.off", call -> {
                    target.set(call.argument(0));
                    return meeting.to(call);
                });
    }

    /** A start writes the definition of the instance again, which a removal has just deleted. */
    private static Mutant startAfterTheEnd() {
        Set<InstanceId> beingRemoved = ConcurrentHashMap.newKeySet();
        Set<InstanceId> started = ConcurrentHashMap.newKeySet();
        Overlap lengthy = Overlap.spoilsAll(call -> call.argument(0), Call::proceed);
        return breaking("concurrency.destroyed-stays-gone", "a start that meets the removal brings the instance back")
                .on("power.on", call -> {
                    if (beingRemoved.contains(call.<InstanceId>argument(0))) {
                        started.add(call.argument(0));
                    }
                    return call.proceed();
                })
                .on(DESTROY, call -> {
                    InstanceId instance = call.argument(0);
                    beingRemoved.add(instance);
                    Object answer = lengthy.to(call);
                    beingRemoved.remove(instance);
                    return started.remove(instance) ? Faults.makePlaceholder(call) : answer;
                });
    }

    private static Mutant nameOfTheUnborn() {
        Set<InstanceId> cancelled = ConcurrentHashMap.newKeySet();
        Set<InstanceId> beingMade = ConcurrentHashMap.newKeySet();
        Set<String> names = ConcurrentHashMap.newKeySet();
        Overlap lengthy =
                Overlap.spoilsAll(call -> call.<InstanceSpec>argument(0).id(), Call::proceed);
        return breaking(
                        "concurrency.removal-beside-a-spawn-leaves-all-or-nothing",
                        "the name of an instance that is removed while it is made stays in use")
                .on(DESTROY, call -> {
                    InstanceId instance = call.argument(0);
                    if (beingMade.contains(instance)) {
                        cancelled.add(instance);
                        return null;
                    }
                    return call.proceed();
                })
                .on(SPAWN, call -> {
                    InstanceSpec spec = call.argument(0);
                    beingMade.add(spec.id());
                    Object answer = lengthy.to(call);
                    beingMade.remove(spec.id());
                    if (cancelled.remove(spec.id())) {
                        names.add(spec.name());
                        call.driver().instances().destroy(spec.id());
                    }
                    return answer;
                })
                .on("instances.names", call -> {
                    Set<String> listed = new HashSet<>(call.<Set<String>>proceed());
                    listed.addAll(names);
                    return listed;
                });
    }
}
