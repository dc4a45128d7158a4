package org.virttck.specs.power;

import static org.virttck.driver.model.PowerState.PAUSED;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.driver.model.PowerState.SUSPENDED;
import static org.virttck.specs.instances.Faults.refuseWhen;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Infos;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they turn an instance off. */
final class PowerOffMutants implements Mutants {

    private static final String OFF = "power.off";

    @Override
    public List<Mutant> all() {
        return List.of(
                stoppingAfterTheReturn(),
                breaking("power.off-works-from-every-state", "saved memory keeps an instance from being turned off")
                        .on(OFF, refuseWhen(SUSPENDED, ErrorCode.INVALID_STATE)),
                breaking("power.off-works-from-every-state", "what is paused stays paused")
                        .on(OFF, Faults.when(PAUSED, call -> isAtOnce(call) ? null : call.proceed())),
                breaking("power.off-is-idempotent", "the hypervisor refuses to stop what does not run")
                        .on(OFF, refuseWhen(SHUTDOWN, ErrorCode.INVALID_STATE)),
                withoutSizeAtFirst(),
                breaking("power.off-leaves-others-alone", "everything goes off whose name begins alike")
                        .on(OFF, PowerOffMutants::offAlike),
                breaking("power.unknown-instance-is-not-found", "what is not there is taken for off")
                        .on(OFF, call -> isAbsent(call) ? null : call.proceed()),
                breaking("power.unknown-instance-makes-nothing", "power on makes a record on first use")
                        .on("power.on", Faults.beforeRefusal(ErrorCode.NOT_FOUND, Faults::makePlaceholder)));
    }

    private static Mutant stoppingAfterTheReturn() {
        Remembered queued = new Remembered();
        return breaking("power.off-stops-a-running-instance", "the call returns when the request was queued")
                .onEach(OFF, queued.forgottenFirst(call -> {
                    if (isAtOnce(call) && Faults.isIn(RUNNING, call)) {
                        queued.add(call);
                    }
                    return call.proceed();
                }))
                .on("instances.info", call -> {
                    InstanceInfo info = call.proceed();
                    return queued.forget(call) ? Infos.withState(info, RUNNING) : info;
                });
    }

    private static Mutant withoutSizeAtFirst() {
        Remembered stopped = new Remembered();
        return breaking("power.off-keeps-the-instance", "the first look still finds sizes of what runs")
                .onEach(OFF, stopped.forgottenFirst(call -> {
                    if (isAtOnce(call) && Faults.isIn(RUNNING, call)) {
                        stopped.add(call);
                    }
                    return call.proceed();
                }))
                .on("instances.info", call -> {
                    InstanceInfo info = call.proceed();
                    return stopped.forget(call) ? Infos.withSize(info, 0, 0, 0) : info;
                });
    }

    static Answer gracefully(Answer wrong) {
        return call -> isNegative(call) || isAtOnce(call) ? call.proceed() : wrong.to(call);
    }

    static boolean isAtOnce(Call call) {
        return call.argument(1).equals(Duration.ZERO);
    }

    private static boolean isNegative(Call call) {
        return call.<Duration>argument(1).isNegative()
                || call.<Duration>argument(2).isNegative();
    }

    private static boolean isAbsent(Call call) {
        return !call.driver().instances().exists(call.argument(0));
    }

    private static Object offAlike(Call call) throws Throwable {
        Instances instances = call.driver().instances();
        InstanceId target = call.argument(0);
        if (instances.exists(target)) {
            String beginning = instances.info(target).name() + "-";
            for (InstanceId id : instances.ids()) {
                if (instances.info(id).name().startsWith(beginning)) {
                    call.driver().power().off(id, Duration.ZERO, Duration.ZERO);
                }
            }
        }
        return call.proceed();
    }
}
