package org.virttck.specs.host;

import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Infos;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when a host is maintained. */
final class HostMaintenanceMutants implements Mutants {

    private static final String SET = "host.setMaintenance";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("host.maintenance-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("HOST_MAINTENANCE")),
                stoppingAfterTheReturn(),
                breaking("host.maintenance-ends-with-what-ran", "one instance is brought back, and the rest forgotten")
                        .on(SET, atTheEnd(HostMaintenanceMutants::turnOffAllButOne)),
                breaking("host.maintenance-leaves-stopped-ones-off", "the end starts everything that is there")
                        .on(
                                SET,
                                atTheEnd(call ->
                                        AllInstances.turnOn(AllInstances.in(SHUTDOWN, call.driver()), call.driver()))),
                noted(
                        "host.maintenance-refuses-spawn",
                        "no room is told in place of maintenance",
                        maintained -> call -> maintained.isSet() ? outOfRoom() : call.proceed(),
                        "instances.spawn"),
                poweringOnInTheEnd(),
                forgettingAtTheSecondCall(),
                breaking("host.maintenance-that-did-not-begin-does-not-end", "the end starts everything that is there")
                        .on(SET, HostMaintenanceMutants::startingWhenNothingEnds),
                breaking("host.maintenance-survives-reopening", "a later driver does not know of it")
                        .onEach(SET, () -> new Later(HostMaintenanceMutants::onlyAsking)),
                destroyingInVain(),
                tellingNothing(),
                noted(
                        "host.maintenance-closes-the-host",
                        "two modes are kept in two places",
                        maintained -> call -> maintained.isSet() || call.<Boolean>proceed(),
                        "host.isEnabled"),
                breaking("host.maintenance-leaves-a-closed-host-closed", "the end opens the host")
                        .on(SET, atTheEnd(call -> call.driver().host().setEnabled(true))));
    }

    private static Object onlyAsking(Call call) {
        isMaintained(call);
        return null;
    }

    private static Object outOfRoom() {
        throw Faults.refusal(ErrorCode.OUT_OF_RESOURCES);
    }

    /** Does something more when maintenance that had begun is over. */
    private static Answer atTheEnd(Consumer<Call> more) {
        return call -> {
            boolean isOver = !Switch.says(call) && isMaintained(call);
            Object answer = call.proceed();
            if (isOver) {
                more.accept(call);
            }
            return answer;
        };
    }

    private static boolean isMaintained(Call call) {
        return !call.driver().host().isEnabled();
    }

    private static void turnOffAllButOne(Call call) {
        List<InstanceId> running = AllInstances.in(RUNNING, call.driver());
        running.stream().skip(1).forEach(id -> call.driver().power().off(id, Duration.ZERO, Duration.ZERO));
    }

    private static Object startingWhenNothingEnds(Call call) throws Throwable {
        if (!Switch.says(call) && !isMaintained(call)) {
            AllInstances.turnOn(AllInstances.in(SHUTDOWN, call.driver()), call.driver());
        }
        return call.proceed();
    }

    private static Mutant stoppingAfterTheReturn() {
        Switch begun = new Switch();
        return breaking("host.maintenance-stops-instances", "the call returns when the work has begun")
                .onEach(SET, begun.fresh(call -> {
                    begun.set(Switch.says(call));
                    return call.proceed();
                }))
                .on("instances.info", Infos.changed(info -> begun.take() ? Infos.withState(info, RUNNING) : info));
    }

    private static Mutant poweringOnInTheEnd() {
        return noted(
                "host.maintenance-refuses-power-on",
                "the request is put off until the end",
                maintained -> call -> maintained.isSet() ? null : call.proceed(),
                "power.on");
    }

    private static Mutant destroyingInVain() {
        return noted(
                "host.destroyed-in-maintenance-stays-gone",
                "a host in maintenance is not touched",
                maintained -> call -> maintained.isSet() ? null : call.proceed(),
                "instances.destroy");
    }

    /** News may be on its way for a while: what is held back stays so for ever. */
    private static Mutant tellingNothing() {
        Switch begun = new Switch();
        return breaking("host.maintenance-is-told", "events are held back in maintenance")
                .onEach(SET, begun.fresh(call -> {
                    begun.set(true);
                    return call.proceed();
                }))
                .on("events.subscribe", call -> {
                    Consumer<LifecycleEvent> listener = call.argument(0);
                    Consumer<LifecycleEvent> deaf = event -> {
                        if (!begun.isSet()) {
                            listener.accept(event);
                        }
                    };
                    return call.with(deaf);
                });
    }

    private static Mutant forgettingAtTheSecondCall() {
        Switch twice = new Switch();
        return breaking("host.maintenance-begins-once", "the second call notes anew what runs")
                .onEach(SET, twice.fresh(call -> {
                    boolean again = Switch.says(call) && isMaintained(call);
                    Object answer = call.proceed();
                    if (!Switch.says(call) && twice.take()) {
                        AllInstances.turnOff(RUNNING, call.driver());
                    }
                    twice.set(twice.isSet() || again);
                    return answer;
                }));
    }

    /** A driver that notes in a place of its own whether its host is maintained. */
    private static Mutant noted(String rule, String fault, Function<Switch, Answer> answer, String operation) {
        Switch maintained = new Switch();
        return breaking(rule, fault)
                .onEach(SET, maintained.fresh(call -> {
                    boolean before = maintained.isSet();
                    try {
                        maintained.set(true);
                        Object right = call.proceed();
                        before = Switch.says(call);
                        return right;
                    } finally {
                        maintained.set(before);
                    }
                }))
                .on(operation, answer.apply(maintained));
    }
}
