package org.virttck.specs.diagnostics;

import static org.virttck.driver.model.PowerState.PAUSED;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.specs.instances.Faults.when;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Nic;
import org.virttck.driver.model.InstanceDiagnostics.Traffic;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.VolumeUsage;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Drivers that tell of another instance, another device, or of nothing at all. */
final class DiagnosticsAddresseeMutants implements Mutants {

    private static final String OF = "diagnostics.of";
    private static final String BLOCK = "diagnostics.blockStatistics";
    private static final BlockStatistics ZEROS = new BlockStatistics(0, 0, 0, 0, Optional.of(0L));

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("diagnostics.block-statistics-are-declared-truly", "they work, but nobody declared them")
                        .on("driver.capabilities", Faults.undeclared("BLOCK_STATISTICS")),
                breaking("diagnostics.volume-usage-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("VOLUME_USAGE")),
                breaking("diagnostics.unknown-instance-is-not-found", "nothing found means nothing counted")
                        .on(BLOCK, call -> isPresent(call) ? call.proceed() : ZEROS),
                breaking("diagnostics.unknown-instance-is-not-found", "what is not there does not run")
                        .on(OF, Faults.refuseAs(ErrorCode.NOT_FOUND, ErrorCode.INVALID_STATE)),
                breaking("diagnostics.stopped-instance-is-refused", "what does not run has counted nothing")
                        .on(BLOCK, when(SHUTDOWN, call -> ZEROS)),
                breaking("diagnostics.stopped-instance-is-refused", "the last figures are told again")
                        .on(OF, when(SHUTDOWN, DiagnosticsAddresseeMutants::figuresFromBefore)),
                breaking("diagnostics.examining-changes-nothing", "the guest is asked, and has to run for that")
                        .on(OF, when(PAUSED, call -> {
                            call.driver().suspension().unpause(call.argument(0));
                            return call.proceed();
                        })),
                breaking("diagnostics.examining-changes-nothing", "a paused guest cannot be asked")
                        .on(BLOCK, Faults.refuseWhen(PAUSED, ErrorCode.INVALID_STATE)),
                breaking("diagnostics.diagnostics-are-of-this-instance", "the instance whose id comes first is told")
                        .on(OF, call -> call.with(firstThatIsUp(call))),
                breaking("diagnostics.every-interface-is-listed-once", "the host's end of the pair is told")
                        .on(OF, Examined.changed(DiagnosticsAddresseeMutants::withAddressesOfTheHost)),
                breaking("diagnostics.every-interface-is-listed-once", "the loopback of the guest is told")
                        .on(OF, Examined.changed(DiagnosticsAddresseeMutants::withLoopback)),
                breaking("diagnostics.unknown-disk-is-not-found", "disks are found by the beginning of their names")
                        .on(
                                BLOCK,
                                call -> "vd".equals(call.argument(1))
                                        ? call.with(call.argument(0), "vda")
                                        : call.proceed()),
                breaking("diagnostics.unknown-disk-is-not-found", "a disk that is not there has counted nothing")
                        .on(BLOCK, call -> "vdzz".equals(call.argument(1)) && isPresent(call) ? ZEROS : call.proceed()),
                breaking("diagnostics.root-disk-is-no-volume", "every disk is listed")
                        .on(
                                "diagnostics.volumeUsage",
                                call -> call.driver().instances().ids().stream()
                                        .map(id -> new VolumeUsage("root", id, ZEROS))
                                        .toList()));
    }

    private static boolean isPresent(Call call) {
        return call.driver().instances().exists(call.argument(0));
    }

    /** A last look at what is off cannot be had here but by turning it on. */
    private static Object figuresFromBefore(Call call) {
        InstanceId id = call.argument(0);
        call.driver().power().on(id);
        InstanceDiagnostics last = call.driver().diagnostics().of(id);
        call.driver().power().off(id, Duration.ZERO, Duration.ZERO);
        return last;
    }

    private static InstanceId firstThatIsUp(Call call) {
        InstanceId asked = call.argument(0);
        return Faults.stateOf(asked, call.driver())
                .filter(state -> state != SHUTDOWN)
                .map(state -> firstOfTheSameHost(call, asked))
                .orElse(asked);
    }

    private static InstanceId firstOfTheSameHost(Call call, InstanceId asked) {
        List<InstanceId> up = new ArrayList<>(call.driver().instances().ids());
        up.removeIf(id -> Faults.stateOf(id, call.driver()).equals(Optional.of(SHUTDOWN)));
        up.sort(Comparator.comparing(InstanceId::toString));
        return up.isEmpty() ? asked : up.get(0);
    }

    private static InstanceDiagnostics withAddressesOfTheHost(InstanceDiagnostics right) {
        return Examined.withNics(
                right,
                right.nics().stream()
                        .map(nic -> new Nic(
                                "fe" + nic.mac().substring(2).toLowerCase(Locale.ROOT), nic.received(), nic.sent()))
                        .toList());
    }

    private static InstanceDiagnostics withLoopback(InstanceDiagnostics right) {
        List<Nic> more = new ArrayList<>(right.nics());
        Traffic none = new Traffic(0, 0, 0, 0);
        more.add(new Nic("00:00:00:00:00:00", none, none));
        return Examined.withNics(right, more);
    }
}
