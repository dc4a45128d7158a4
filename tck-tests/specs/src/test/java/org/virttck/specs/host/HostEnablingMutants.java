package org.virttck.specs.host;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Host;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when a host is closed and opened. */
final class HostEnablingMutants implements Mutants {

    private static final String SET = "host.setEnabled";
    private static final String SPAWN = "instances.spawn";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("host.enabling-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("HOST_ENABLING")),
                breaking("host.closed-host-says-so", "the hypervisor is asked, which knows nothing of it")
                        .on("host.isEnabled", call -> {
                            call.proceed();
                            return true;
                        }),
                breaking("host.closed-host-refuses-spawn", "a closed host is told as one that cannot be reached")
                        .on(SPAWN, Faults.refuseAs(ErrorCode.INVALID_STATE, ErrorCode.UNAVAILABLE)),
                stillClosed(),
                breaking("host.closed-host-serves-its-instances", "closing turns off what runs")
                        .on(SET, call -> {
                            if (!Switch.says(call)) {
                                AllInstances.turnOff(PowerState.RUNNING, call.driver());
                            }
                            return call.proceed();
                        }),
                breaking("host.closing-twice-is-closing-once", "a second call is refused")
                        .on(SET, call -> {
                            if (!Switch.says(call) && !call.driver().host().isEnabled()) {
                                throw Faults.refusal(ErrorCode.INVALID_STATE);
                            }
                            return call.proceed();
                        }),
                breaking("host.closing-twice-is-closing-once", "closing toggles")
                        .on(SET, HostEnablingMutants::toggling),
                breaking("host.closed-host-stays-closed-on-reopening", "each driver opens the host when it is opened")
                        .opened(() -> driver -> {
                            driver.host().setEnabled(true);
                            return driver;
                        }));
    }

    private static Object toggling(Call call) throws Throwable {
        Host host = call.driver().host();
        return call.with(Switch.says(call) || !host.isEnabled());
    }

    private static Mutant stillClosed() {
        Switch opened = new Switch();
        return breaking("host.opened-host-takes-instances", "the first request after the opening is still refused")
                .onEach(SET, opened.fresh(call -> {
                    opened.set(Switch.says(call) && !call.driver().host().isEnabled());
                    return call.proceed();
                }))
                .on(SPAWN, call -> {
                    if (opened.take()) {
                        throw Faults.refusal(ErrorCode.INVALID_STATE);
                    }
                    return call.proceed();
                });
    }
}
