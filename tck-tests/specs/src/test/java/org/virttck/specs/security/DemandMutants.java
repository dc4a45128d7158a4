package org.virttck.specs.security;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.security.Specs.SPAWN;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.SecurityDemands;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with what an instance demands for its protection. */
final class DemandMutants implements Mutants {

    private static final String REBUILD = "instances.rebuild";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("security.secure-boot-is-declared-truly", "an unknown demand is passed over")
                        .with("without", "SECURE_BOOT")
                        .on(SPAWN, Specs.when(spec -> spec.security().secureBoot(), DemandMutants::unsigned)),
                breaking("security.vtpm-is-declared-truly", "a refused demand leaves the instance without it")
                        .with("without", "VTPM")
                        .on(SPAWN, Specs.when(spec -> spec.security().vtpm(), DemandMutants::spawnAndRefuse)),
                breaking("security.vtpm-is-declared-truly", "declared for the host, and refused for each instance")
                        .on(SPAWN, Specs.when(spec -> spec.security().vtpm(), Faults.refuse(ErrorCode.UNSUPPORTED))),
                breaking("security.encrypted-memory-is-declared-truly", "refused as a broken host")
                        .with("without", "ENCRYPTED_MEMORY")
                        .on(SPAWN, Faults.refuseAs(ErrorCode.UNSUPPORTED, ErrorCode.INTERNAL)),
                breaking("security.secure-boot-reaches-the-guest", "firmware with variables in which it is off")
                        .on("console.output", Faults.console(text -> text.replace(" secure-boot=yes", ""))),
                breaking("security.vtpm-reaches-the-guest", "the emulator's default version")
                        .on("console.output", Faults.console(text -> text.replace("vtpm=2.0", "vtpm=1.2"))),
                breaking("security.encrypted-memory-reaches-the-guest", "the host could, and nobody turns it on")
                        .on(SPAWN, Specs.when(spec -> spec.security().encryptedMemory(), DemandMutants::unencrypted)),
                breaking("security.demands-outlive-a-power-cycle", "the record has no place for demands")
                        .on("console.output", Faults.console(DemandMutants::withoutDemandsAtTheSecondBoot)),
                breaking("security.demands-bind-a-rebuild", "demands are given in spawn alone")
                        .on(REBUILD, Specs.changed(DemandMutants::withoutDemands)),
                breaking("security.demands-bind-a-rebuild", "demands are looked at in spawn alone")
                        .with("without", "VTPM")
                        .on(REBUILD, Specs.changed(DemandMutants::withoutDemands)));
    }

    private static InstanceSpec withoutDemands(InstanceSpec spec) {
        return spec.toBuilder().security(SecurityDemands.NONE).build();
    }

    private static Object spawnAndRefuse(Call call) throws Throwable {
        call.with(withoutDemands(call.argument(0)));
        throw VirtDriverException.unsupported(Capability.VTPM);
    }

    private static Object unsigned(Call call) throws Throwable {
        InstanceSpec spec = call.argument(0);
        SecurityDemands others = new SecurityDemands(
                false, spec.security().vtpm(), spec.security().encryptedMemory());
        return call.with(spec.toBuilder().security(others).build());
    }

    private static Object unencrypted(Call call) throws Throwable {
        InstanceSpec spec = call.argument(0);
        SecurityDemands others = new SecurityDemands(
                spec.security().secureBoot(), spec.security().vtpm(), false);
        return call.with(spec.toBuilder().security(others).build());
    }

    private static String withoutDemandsAtTheSecondBoot(String text) {
        String line = "guest: security ";
        int first = text.indexOf(line);
        int second = first < 0 ? -1 : text.indexOf(line, first + 1);
        return second < 0
                ? text
                : text.substring(0, second) + "guest: security\nguest: was " + text.substring(second + line.length());
    }
}
