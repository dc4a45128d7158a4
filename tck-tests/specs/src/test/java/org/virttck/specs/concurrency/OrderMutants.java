package org.virttck.specs.concurrency;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when several calls are about one instance. */
final class OrderMutants implements Mutants {

    private static final String ORDER = "concurrency.calls-on-one-instance-are-linearizable";
    private static final String ON = "power.on";
    private static final String OFF = "power.off";

    @Override
    public List<Mutant> all() {
        return List.of(
                doneAllTheSame(), pauseTakenForOff(), halfReboot(), staleCache(), blinkingInstance(), queue(), lock());
    }

    private static Mutant doneAllTheSame() {
        Answer meeting = Overlap.spoilsAllButOne(call -> call.argument(0), call -> {
            call.proceed();
            throw Faults.refusal(ErrorCode.CONFLICT);
        });
        return breaking(ORDER, "who meets others is refused, and what it asked for is done all the same")
                .on(ON, meeting)
                .on(OFF, meeting);
    }

    /** The virtual CPUs stand still, so the instance has to be off. */
    private static Mutant pauseTakenForOff() {
        Overlap meeting = Overlap.spoilsAll(call -> call.argument(0), Call::proceed);
        Set<InstanceId> beingPaused = ConcurrentHashMap.newKeySet();
        return breaking(ORDER, "power off takes the effect of a pause for its own")
                .on("suspension.pause", call -> {
                    beingPaused.add(call.argument(0));
                    try {
                        return meeting.to(call);
                    } finally {
                        beingPaused.remove(call.<InstanceId>argument(0));
                    }
                })
                .on(OFF, call -> beingPaused.contains(call.<InstanceId>argument(0)) ? null : call.proceed());
    }

    private static Mutant halfReboot() {
        return breaking(
                        ORDER,
                        "of two reboots one stops what the other has started, and overlooks that it cannot start")
                .onEach(
                        "power.reboot",
                        () -> Overlap.spoilsAllButOne(call -> call.argument(0), call -> {
                            call.proceed();
                            call.driver().power().off(call.argument(0), Duration.ZERO, Duration.ZERO);
                            return null;
                        }));
    }

    private static Mutant staleCache() {
        OvertakenReader cache = new OvertakenReader();
        return breaking("concurrency.reads-fit-into-the-order", "a reader that was overtaken fills the cache")
                .on("instances.info", cache::read)
                .on(ON, cache::change)
                .on(OFF, cache::change);
    }

    private static Mutant blinkingInstance() {
        Overlap lengthy = Overlap.spoilsAll(call -> call.argument(0), Call::proceed);
        Map<InstanceId, Boolean> starting = new ConcurrentHashMap<>();
        return breaking("concurrency.reads-fit-into-the-order", "an instance is defined anew, and absent till then")
                .on(ON, call -> {
                    starting.put(call.argument(0), true);
                    try {
                        return lengthy.to(call);
                    } finally {
                        starting.remove(call.<InstanceId>argument(0));
                    }
                })
                .on(
                        "instances.exists",
                        call -> !starting.containsKey(call.<InstanceId>argument(0)) && call.<Boolean>proceed());
    }

    private static Mutant queue() {
        Queue<InstanceId> later = new ConcurrentLinkedQueue<>();
        return breaking("concurrency.nothing-happens-after-the-return", "what was refused stays in a queue")
                .onEach(
                        OFF,
                        () -> Overlap.spoilsAllButOne(call -> call.argument(0), call -> {
                            later.add(call.argument(0));
                            throw Faults.refusal(ErrorCode.CONFLICT);
                        }))
                .on("instances.info", call -> {
                    Object answer = call.proceed();
                    if (later.remove(call.<InstanceId>argument(0))) {
                        turn(call);
                    }
                    return answer;
                });
    }

    private static void turn(Call call) {
        InstanceId instance = call.argument(0);
        if (Faults.isIn(PowerState.RUNNING, call)) {
            call.driver().power().off(instance, Duration.ZERO, Duration.ZERO);
        } else {
            call.driver().power().on(instance);
        }
    }

    private static Mutant lock() {
        Set<InstanceId> locked = ConcurrentHashMap.newKeySet();
        Overlap meeting = Overlap.spoilsAll(call -> call.argument(0), call -> {
            if (call.<Duration>argument(1).isNegative()) {
                locked.add(call.argument(0));
            }
            return call.proceed();
        });
        return breaking("concurrency.no-lock-is-left-behind", "who is refused while others wait keeps the lock")
                .on(OFF, call -> {
                    if (locked.contains(call.<InstanceId>argument(0))) {
                        throw Faults.refusal(ErrorCode.CONFLICT);
                    }
                    return meeting.to(call);
                });
    }
}
