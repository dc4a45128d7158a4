package org.virttck.specs.host;

import static org.virttck.driver.model.HostPowerAction.REBOOT;
import static org.virttck.driver.model.HostPowerAction.SHUTDOWN;
import static org.virttck.driver.model.HostPowerAction.STARTUP;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.HostPowerAction;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Infos;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when a host is turned off and on, or booted again. */
final class HostPowerMutants implements Mutants {

    private static final String ACTION = "host.powerAction";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("host.power-action-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("HOST_POWER_ACTION")),
                breaking("host.startup-needs-a-host-that-is-off", "startup is a power cycle of the board")
                        .on(ACTION, HostPowerMutants::cyclingWhatIsOn),
                rebooted(
                        "host.reboot-stops-instances",
                        "what is remembered from before is told",
                        "instances.info",
                        booted -> call ->
                                booted.take() ? Infos.withState(call.proceed(), PowerState.RUNNING) : call.proceed()),
                rebooted(
                        "host.instances-boot-after-a-reboot",
                        "network devices are gone after the boot",
                        "power.on",
                        booted -> call -> booted.take() ? broken() : call.proceed()),
                rebooted(
                        "power.host-boot-brings-an-instance-back",
                        "only what the driver itself has stopped is brought back",
                        "power.resumeOnHostBoot",
                        booted -> call -> booted.take() ? null : call.proceed()),
                breaking("host.suspended-instance-survives-a-reboot", "memory of suspended guests is in memory")
                        .on(ACTION, afterReboot(call -> AllInstances.turnOff(PowerState.SUSPENDED, call.driver()))),
                breaking("host.reboot-leaves-stopped-ones-off", "the hypervisor starts what it knows")
                        .on(ACTION, HostPowerMutants::startingWhatWasOff),
                goingOnWithItsUptime(),
                tellingNothing(),
                breaking("host.reboot-leaves-a-closed-host-closed", "the mark is in a place that a boot empties")
                        .on(ACTION, afterReboot(call -> call.driver().host().setEnabled(true))),
                queueing(),
                breaking("host.host-comes-back-with-its-instances", "instances are forgotten with their host")
                        .on(ACTION, call -> {
                            if (call.argument(0) == SHUTDOWN) {
                                call.driver()
                                        .instances()
                                        .ids()
                                        .forEach(call.driver().instances()::destroy);
                            }
                            return call.proceed();
                        }));
    }

    private static Object cyclingWhatIsOn(Call call) throws Throwable {
        boolean startup = call.argument(0) == STARTUP;
        try {
            return call.proceed();
        } catch (VirtDriverException refusal) {
            return startup ? call.with(REBOOT) : call.proceed();
        }
    }

    private static Object broken() {
        throw Faults.refusal(ErrorCode.INTERNAL);
    }

    private static Answer afterReboot(Consumer<Call> more) {
        return call -> {
            Object answer = call.proceed();
            if (call.argument(0) == REBOOT) {
                more.accept(call);
            }
            return answer;
        };
    }

    private static Object startingWhatWasOff(Call call) throws Throwable {
        List<InstanceId> wereOff = AllInstances.in(PowerState.SHUTDOWN, call.driver());
        Object answer = call.proceed();
        if (call.argument(0) == REBOOT) {
            AllInstances.turnOn(wereOff, call.driver());
        }
        return answer;
    }

    private static Mutant goingOnWithItsUptime() {
        AtomicReference<Duration> before = new AtomicReference<>(Duration.ZERO);
        return breaking("host.reboot-starts-uptime-anew", "the uptime of the driver is told")
                .on(ACTION, call -> {
                    Duration last =
                            call.argument(0) == REBOOT ? call.driver().host().uptime() : Duration.ZERO;
                    before.set(before.get().plus(last));
                    return call.proceed();
                })
                .on("host.uptime", call -> call.<Duration>proceed().plus(before.get()));
    }

    /** What happens from a boot of the host to the next spawn is not told. */
    private static Mutant tellingNothing() {
        Switch booting = new Switch();
        return breaking("host.reboot-is-told", "nobody compares what there is after the boot")
                .onEach(ACTION, booting.fresh(call -> {
                    booting.set(call.argument(0) == REBOOT);
                    return call.proceed();
                }))
                .on("instances.spawn", call -> {
                    booting.set(false);
                    return call.proceed();
                })
                .on("events.subscribe", call -> {
                    Consumer<LifecycleEvent> listener = call.argument(0);
                    Consumer<LifecycleEvent> deaf = event -> {
                        if (!booting.isSet()) {
                            listener.accept(event);
                        }
                    };
                    return call.with(deaf);
                });
    }

    private static Mutant queueing() {
        AtomicReference<InstanceSpec> queued = new AtomicReference<>();
        Switch off = new Switch();
        return breaking("host.host-that-is-off-takes-no-instance", "the request is queued until the host is back")
                .onEach(ACTION, off.fresh(call -> {
                    HostPowerAction action = call.argument(0);
                    Object answer = call.proceed();
                    off.set(action == SHUTDOWN);
                    InstanceSpec late = queued.getAndSet(null);
                    if (late != null && action == STARTUP) {
                        call.driver().instances().spawn(late);
                    }
                    return answer;
                }))
                .on("instances.spawn", call -> {
                    if (off.isSet()) {
                        queued.set(call.argument(0));
                    }
                    return call.proceed();
                });
    }

    /** A driver whose fault shows after the host has been booted again. */
    private static Mutant rebooted(String rule, String fault, String operation, Function<Switch, Answer> answer) {
        Switch booted = new Switch();
        return breaking(rule, fault)
                .onEach(ACTION, booted.fresh(call -> {
                    Object right = call.proceed();
                    booted.set(call.argument(0) == REBOOT);
                    return right;
                }))
                .on("instances.spawn", call -> {
                    booted.set(false);
                    return call.proceed();
                })
                .on(operation, answer.apply(booted));
    }
}
