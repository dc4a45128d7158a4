package org.virttck.specs.power;

import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.specs.instances.Faults.when;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Infos;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they turn an instance on, or bring it back. */
final class PowerOnMutants implements Mutants {

    private static final Pattern BOOT = Pattern.compile("boot id=(\\S+)");

    @Override
    public List<Mutant> all() {
        return List.of(
                startingAfterTheReturn(),
                breaking("power.on-is-idempotent", "the hypervisor refuses to start what runs")
                        .on("power.on", Faults.refuseWhen(RUNNING, ErrorCode.INVALID_STATE)),
                breaking("power.on-leaves-a-running-guest-alone", "power on is a hard reboot")
                        .on("power.on", when(RUNNING, Cycle::hard)),
                goingOnWhereItStopped(),
                breaking("power.host-boot-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("RESUME_ON_HOST_BOOT")),
                breaking("power.host-boot-leaves-a-running-instance-alone", "what runs cannot be brought back")
                        .on("power.resumeOnHostBoot", Faults.refuseWhen(RUNNING, ErrorCode.INVALID_STATE)),
                breaking("power.host-boot-leaves-a-running-guest-alone", "it is a hard reboot")
                        .on("power.resumeOnHostBoot", when(RUNNING, Cycle::hard)),
                breaking("power.host-boot-brings-an-instance-back", "it is left to the hypervisor's autostart")
                        .on("power.resumeOnHostBoot", when(SHUTDOWN, call -> null)));
    }

    private static Mutant startingAfterTheReturn() {
        Remembered queued = new Remembered();
        return breaking("power.on-starts-a-stopped-instance", "the call returns when the request was queued")
                .onEach("power.on", queued.forgottenFirst(call -> {
                    if (Faults.isIn(SHUTDOWN, call)) {
                        queued.add(call);
                    }
                    return call.proceed();
                }))
                .on("instances.info", call -> {
                    InstanceInfo info = call.proceed();
                    return queued.forget(call) ? Infos.withState(info, SHUTDOWN) : info;
                });
    }

    private static Mutant goingOnWhereItStopped() {
        Remembered turnedOn = new Remembered();
        return breaking("power.on-boots-the-guest-anew", "the guest goes on from memory that was kept")
                .onEach("power.on", turnedOn.forgottenFirst(call -> {
                    turnedOn.add(call);
                    return call.proceed();
                }))
                .on("console.output", call -> {
                    byte[] right = call.proceed();
                    return turnedOn.knows(call) ? withOneBoot(right) : right;
                });
    }

    private static byte[] withOneBoot(byte[] console) {
        String text = new String(console, StandardCharsets.UTF_8);
        Matcher first = BOOT.matcher(text);
        String same = first.find() ? text.replaceAll("boot id=\\S+", first.group()) : text;
        return same.getBytes(StandardCharsets.UTF_8);
    }
}
