package org.virttck.specs.suspension;

import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.driver.model.PowerState.SUSPENDED;
import static org.virttck.specs.instances.Faults.when;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Infos;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they suspend and resume. */
final class SuspensionMutants implements Mutants {

    private static final String SUSPEND = "suspension.suspend";
    private static final String RESUME = "suspension.resume";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("suspension.suspend-is-declared-truly", "suspend works though it is not declared")
                        .on("driver.capabilities", Faults.undeclared("SUSPEND")),
                breaking("suspension.suspend-suspends", "the hypervisor calls it shut off, and that is passed on")
                        .on("instances.info", Infos.changed(SuspensionMutants::shutOffInPlaceOfSuspended)),
                breaking("suspension.resume-goes-on", "saved memory is restored, and the guest stays paused")
                        .on(RESUME, call -> {
                            Object answer = call.proceed();
                            call.driver().suspension().pause(call.argument(0));
                            return answer;
                        }),
                breaking("suspension.memory-survives-suspension", "resume boots when it cannot restore")
                        .on(RESUME, when(SUSPENDED, PowerCycle::instead)),
                breaking("suspension.suspend-leaves-others-alone", "everything is suspended whose name begins alike")
                        .on(SUSPEND, new Alike(SUSPEND)),
                breaking("suspension.suspended-instance-survives-reopening", "only the driver that suspended knows")
                        .onEach("instances.info", () -> new LaterDrivers(SUSPENDED, SHUTDOWN)),
                breaking("suspension.suspended-instance-is-listed", "listings leave out what is suspended")
                        .on(
                                "instances.ids",
                                call -> call.<Set<InstanceId>>proceed().stream()
                                        .filter(id -> !isSuspended(call.driver(), id))
                                        .collect(Collectors.toUnmodifiableSet())),
                breaking("suspension.wrong-state-is-refused", "resume of what runs succeeds silently")
                        .on(RESUME, when(RUNNING, call -> null)),
                breaking("suspension.wrong-state-changes-nothing", "resume starts what is off, and then complains")
                        .on(RESUME, Faults.beforeRefusal(ErrorCode.INVALID_STATE, SuspensionMutants::startWhenOff)),
                breaking("suspension.unknown-instance-is-not-found", "what is not there cannot be in that state")
                        .on(RESUME, Faults.refuseAs(ErrorCode.NOT_FOUND, ErrorCode.INVALID_STATE)),
                breaking("suspension.unknown-instance-makes-nothing", "suspend makes a record on first use")
                        .on(SUSPEND, Faults.beforeRefusal(ErrorCode.NOT_FOUND, Faults::makePlaceholder)));
    }

    /** What is removed while it is listed is not. */
    private static boolean isSuspended(VirtDriver driver, InstanceId id) {
        try {
            return driver.instances().info(id).state() == SUSPENDED;
        } catch (VirtDriverException refusal) {
            return false;
        }
    }

    private static InstanceInfo shutOffInPlaceOfSuspended(InstanceInfo info) {
        return info.state() == SUSPENDED ? Infos.withState(info, SHUTDOWN) : info;
    }

    private static Object startWhenOff(Call call) {
        if (Faults.isIn(SHUTDOWN, call)) {
            call.driver().power().on(call.argument(0));
        }
        return null;
    }
}
