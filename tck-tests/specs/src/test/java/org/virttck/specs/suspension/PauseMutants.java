package org.virttck.specs.suspension;

import static org.virttck.driver.model.PowerState.PAUSED;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.specs.instances.Faults.when;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Infos;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they pause and unpause. */
final class PauseMutants implements Mutants {

    private static final String PAUSE = "suspension.pause";
    private static final String UNPAUSE = "suspension.unpause";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("suspension.pause-is-declared-truly", "pause is declared, but refused")
                        .on(PAUSE, Faults.refuseWhen(RUNNING, ErrorCode.UNSUPPORTED)),
                breaking("suspension.pause-pauses", "pause returns and does nothing")
                        .on(PAUSE, when(RUNNING, call -> null)),
                breaking("suspension.unpause-goes-on", "unpause returns and does nothing")
                        .on(UNPAUSE, when(PAUSED, call -> null)),
                breaking("suspension.paused-guest-stands-still", "pause is a label, and the guest goes on")
                        .onEach("console.output", PauseMutants::tickingOn),
                breaking("suspension.paused-instance-uses-no-cpu", "CPU time is read from the wall clock")
                        .on("instances.info", Infos.changed(PauseMutants::withClockTimeWhenPaused)),
                breaking("suspension.unpaused-guest-goes-on", "unpause is a power cycle")
                        .on(UNPAUSE, when(PAUSED, PowerCycle::instead)),
                breaking("suspension.pause-leaves-others-alone", "everything is paused whose name begins alike")
                        .on(PAUSE, new Alike(PAUSE)),
                breaking("suspension.paused-instance-survives-reopening", "only the driver that paused knows")
                        .onEach("instances.info", () -> new LaterDrivers(PAUSED, RUNNING)),
                breaking("suspension.wrong-state-is-refused", "unpause of what runs succeeds silently")
                        .on(UNPAUSE, when(RUNNING, call -> null)),
                breaking("suspension.wrong-state-changes-nothing", "pause starts what is off, and then complains")
                        .on(PAUSE, Faults.beforeRefusal(ErrorCode.INVALID_STATE, PauseMutants::startWhenOff)),
                breaking("suspension.unknown-instance-is-not-found", "unpause of nothing succeeds")
                        .on(UNPAUSE, call -> isPresent(call) ? call.proceed() : null),
                breaking("suspension.unknown-instance-makes-nothing", "pause makes a record on first use")
                        .on(PAUSE, Faults.beforeRefusal(ErrorCode.NOT_FOUND, Faults::makePlaceholder)));
    }

    private static Answer tickingOn() {
        AtomicLong more = new AtomicLong();
        return call -> {
            byte[] right = call.proceed();
            if (!Faults.isIn(PAUSED, call)) {
                return right;
            }
            String tick = "guest: tick n=" + (1_000_000 + more.incrementAndGet()) + " uptime=9.9 nmi=0\n";
            return (new String(right, StandardCharsets.UTF_8) + tick).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static InstanceInfo withClockTimeWhenPaused(InstanceInfo info) {
        Duration sinceSomeTime = Duration.ofNanos(Math.abs(System.nanoTime()));
        return info.state() == PAUSED ? Infos.withCpuTime(info, sinceSomeTime) : info;
    }

    private static Object startWhenOff(Call call) {
        if (Faults.isIn(SHUTDOWN, call)) {
            call.driver().power().on(call.argument(0));
        }
        return null;
    }

    private static boolean isPresent(Call call) {
        return call.driver().instances().exists(call.argument(0));
    }
}
