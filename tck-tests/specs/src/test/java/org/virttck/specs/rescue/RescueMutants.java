package org.virttck.specs.rescue;

import static org.virttck.driver.model.PowerState.CRASHED;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.specs.instances.Faults.when;
import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.rescue.Rescues.whenRescued;
import static org.virttck.specs.rescue.Rescues.whenRescuedAnd;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.RescueSpec;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they begin and end a rescue. */
final class RescueMutants implements Mutants {

    private static final String RESCUE = "rescue.rescue";
    private static final String UNRESCUE = "rescue.unrescue";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("rescue.rescue-is-declared-truly", "what is not implemented does nothing")
                        .with("without", "RESCUE")
                        .on(RESCUE, call -> null),
                breaking("rescue.rescue-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("RESCUE")),
                breaking("rescue.running-instance-is-rescued", "the guest is turned off, and its boot left to power on")
                        .on(RESCUE, when(RUNNING, RescueMutants::thenOff)),
                breaking("rescue.stopped-instance-is-rescued", "what is off cannot be turned off for a rescue")
                        .on(RESCUE, Faults.refuseWhen(SHUTDOWN, ErrorCode.INVALID_STATE)),
                breaking("rescue.crashed-instance-is-rescued", "only running and stopped are thought of")
                        .on(RESCUE, Faults.refuseWhen(CRASHED, ErrorCode.INVALID_STATE)),
                breaking("rescue.unrescued-instance-is-running", "the boot is left to the caller")
                        .on(UNRESCUE, whenRescuedAnd(RUNNING, RescueMutants::thenOff)),
                breaking("rescue.stopped-rescue-is-ended", "what is off cannot be turned off for the end of a rescue")
                        .on(UNRESCUE, Faults.refuseWhen(SHUTDOWN, ErrorCode.INVALID_STATE)),
                breaking("rescue.wrong-state-is-refused", "a second rescue succeeds silently")
                        .on(RESCUE, whenRescued(call -> null)),
                breaking("rescue.wrong-state-changes-nothing", "a second rescue ends the first, and then complains")
                        .on(RESCUE, Faults.beforeRefusal(ErrorCode.INVALID_STATE, RescueMutants::unrescueIfRescued)),
                breaking(
                                "rescue.unrescue-needs-a-rescue",
                                "the copy of a definition is not found, and that is passed on")
                        .on(UNRESCUE, Faults.refuseAs(ErrorCode.INVALID_STATE, ErrorCode.INTERNAL)),
                breaking("rescue.refused-unrescue-changes-nothing", "the guest is turned off before the look")
                        .on(UNRESCUE, Faults.beforeRefusal(ErrorCode.INVALID_STATE, RescueMutants::offIfRunning)),
                breaking("rescue.crashed-instance-is-not-unrescued", "whatever does not run is booted")
                        .on(UNRESCUE, when(CRASHED, Rescues::powerCycle)),
                breaking("rescue.unknown-instance-is-not-found", "a folder is missing, and that is passed on")
                        .on(RESCUE, Faults.refuseAs(ErrorCode.NOT_FOUND, ErrorCode.INTERNAL)),
                breaking("rescue.unknown-instance-makes-nothing", "a rescue is a spawn of the rescue image")
                        .on(RESCUE, Faults.beforeRefusal(ErrorCode.NOT_FOUND, Faults::makePlaceholder)),
                breaking("rescue.unusable-image-is-refused", "the error of the file system is passed on")
                        .on(RESCUE, Faults.refuseAs(ErrorCode.INVALID_ARGUMENT, ErrorCode.INTERNAL)),
                breaking("rescue.failed-rescue-leaves-the-instance", "what is off is started before the image is there")
                        .on(RESCUE, Faults.beforeRefusal(ErrorCode.INVALID_ARGUMENT, RescueMutants::onIfOff)),
                breaking("rescue.failed-rescue-leaves-the-guest", "the guest is off while the image is fetched")
                        .on(RESCUE, Faults.beforeRefusal(ErrorCode.INVALID_ARGUMENT, RescueMutants::cycleIfRunning)),
                takingTheLeftoverForARescue(),
                breaking("rescue.rescue-ends-with-a-start", "the guest is held for a moment after its rescue")
                        .on(UNRESCUE, RescueMutants::thenHeld),
                breaking("rescue.rescue-password-is-in-force", "the password is not passed on")
                        .on(RESCUE, RescueMutants::withoutPassword),
                breaking("rescue.rescue-password-is-not-ignored", "a password that cannot be set is thrown away")
                        .with("without", "INITIAL_PASSWORD")
                        .on(RESCUE, RescueMutants::withoutPassword));
    }

    private static Object thenOff(Call call) throws Throwable {
        call.proceed();
        return Rescues.powerOff(call);
    }

    private static Object thenHeld(Call call) throws Throwable {
        call.proceed();
        call.driver().suspension().pause(call.argument(0));
        call.driver().suspension().unpause(call.argument(0));
        return null;
    }

    private static Object unrescueIfRescued(Call call) {
        return Rescues.isRescued(call) ? Rescues.unrescue(call) : null;
    }

    private static Object offIfRunning(Call call) {
        return Faults.isIn(RUNNING, call) ? Rescues.powerOff(call) : null;
    }

    private static Object cycleIfRunning(Call call) {
        return Faults.isIn(RUNNING, call) ? Rescues.powerCycle(call) : null;
    }

    private static Object onIfOff(Call call) {
        if (Faults.isIn(SHUTDOWN, call)) {
            call.driver().power().on(call.argument(0));
        }
        return null;
    }

    private static Object withoutPassword(Call call) throws Throwable {
        RescueSpec rescue = call.argument(1);
        return call.with(call.argument(0), new RescueSpec(rescue.image(), Optional.empty()));
    }

    private static Mutant takingTheLeftoverForARescue() {
        Remembered failed = new Remembered();
        return breaking("rescue.failed-rescue-can-be-repeated", "what a failed rescue left is taken for a rescue")
                .onEach(RESCUE, failed.forgottenFirst(call -> {
                    if (failed.knows(call)) {
                        throw Faults.refusal(ErrorCode.INVALID_STATE);
                    }
                    try {
                        return call.proceed();
                    } catch (VirtDriverException refusal) {
                        failed.add(call);
                        throw refusal;
                    }
                }));
    }
}
