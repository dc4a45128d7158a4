package org.virttck.specs.guest;

import static org.virttck.specs.guest.Wrongly.making;
import static org.virttck.specs.guest.Wrongly.withDisks;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers declare wrongly, and what they do to instances of which a guest cannot be spoken to. */
final class GuestCallMutants implements Mutants {

    private static final String CHANGE = "guest.setAdminPassword";
    private static final String TELL = "guest.injectNetwork";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("guest.password-change-is-declared-truly", "what is not implemented is refused as an accident")
                        .with("without", "ADMIN_PASSWORD")
                        .on(CHANGE, Faults.refuse(ErrorCode.INTERNAL)),
                breaking("guest.network-injection-is-declared-truly", "the call does nothing and succeeds")
                        .with("without", "NETWORK_INJECTION")
                        .on(TELL, call -> null),
                ignored(
                        "guest.config-drive-is-declared-truly",
                        "CONFIG_DRIVE",
                        spec -> withSetup(spec, spec.setup().withConfigDrive(false))),
                ignored(
                        "guest.file-injection-is-declared-truly",
                        "FILE_INJECTION",
                        spec -> withSetup(spec, spec.setup().withFiles(List.of()))),
                ignored(
                        "guest.initial-password-is-declared-truly",
                        "INITIAL_PASSWORD",
                        spec -> withSetup(spec, withoutPassword(spec.setup()))),
                ignored(
                        "guest.ephemeral-disk-is-declared-truly",
                        "EPHEMERAL_DISK",
                        spec -> withDisks(spec, 0, spec.flavor().swapMib())),
                ignored(
                        "guest.swap-disk-is-declared-truly",
                        "SWAP_DISK",
                        spec -> withDisks(spec, spec.flavor().ephemeralGib(), 0)),
                breaking("guest.unknown-instance-is-not-found", "a change for nobody succeeds")
                        .on(CHANGE, call -> isPresent(call) ? call.proceed() : null),
                breaking("guest.unknown-instance-is-not-found", "telling nobody succeeds")
                        .on(TELL, call -> isPresent(call) ? call.proceed() : null),
                breaking("guest.unknown-instance-makes-nothing", "a record is made to hold the password")
                        .on(CHANGE, Faults.beforeRefusal(ErrorCode.NOT_FOUND, Faults::makePlaceholder)),
                breaking("guest.wrong-state-is-refused", "the request is left where nobody reads it")
                        .on(CHANGE, Faults.when(PowerState.SHUTDOWN, call -> null)),
                breaking("guest.wrong-state-changes-nothing", "the guest is started, and then the state is looked at")
                        .on(TELL, Faults.beforeRefusal(ErrorCode.INVALID_STATE, GuestCallMutants::startWhenOff)),
                breaking("guest.change-leaves-the-instance", "the guest is stopped to edit its disk")
                        .on(TELL, call -> {
                            Object answer = call.proceed();
                            call.driver().suspension().pause(call.argument(0));
                            return answer;
                        }));
    }

    private static Mutant ignored(String rule, String capability, UnaryOperator<InstanceSpec> without) {
        return breaking(rule, "the wish is ignored").with("without", capability).on("instances.spawn", making(without));
    }

    private static InstanceSpec withSetup(InstanceSpec spec, GuestSetup setup) {
        return spec.toBuilder().setup(setup).build();
    }

    private static GuestSetup withoutPassword(GuestSetup setup) {
        return new GuestSetup(setup.configDrive(), Optional.empty(), setup.files());
    }

    private static Object startWhenOff(Call call) {
        if (Faults.isIn(PowerState.SHUTDOWN, call)) {
            call.driver().power().on(call.argument(0));
        }
        return null;
    }

    private static boolean isPresent(Call call) {
        return call.driver().instances().exists(call.argument(0));
    }
}
