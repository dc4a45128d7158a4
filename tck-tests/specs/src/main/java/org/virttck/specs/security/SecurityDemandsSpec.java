package org.virttck.specs.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;
import static org.virttck.specs.instances.Listings.assertAbsent;

import java.time.Duration;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.SecurityDemands;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.engine.SpecForEach;
import org.virttck.harness.judge.NotDeclared;

/** What an instance demands for its protection is given or refused, never left out. */
final class SecurityDemandsSpec {

    @SpecForEach(DemandCases.Truth.class)
    void refusedDemandLeavesNothing(Bench bench, DemandCase demanded) {
        Demand demand = demanded.demand();
        if (bench.declares(demand.capability())) {
            return;
        }
        InstanceSpec spec = bench.spec().security(demand.demands()).build();
        assertRefused(ErrorCode.UNSUPPORTED, () -> bench.instances().spawn(spec));
        assertAbsent(bench, spec);
        if (bench.declares(Capability.DISK_RETENTION)) {
            assertEquals(false, bench.instances().onDisk(spec.id()), "whether disks are left of a refused demand");
        }
    }

    @SpecForEach(DemandCases.Reach.class)
    void guestHasWhatWasDemanded(Bench bench, DemandCase demanded) {
        SecurityDemands demands = demanded.demand().demands();
        InstanceSpec spec = bench.spec().security(demands).build();
        InstanceId instance = bench.in(PowerState.RUNNING, spec);
        GuestProtection.assertGiven(bench, bench.guest(instance), 1, demands);
    }

    @Spec("security.demands-outlive-a-power-cycle")
    void guestHasItAgainAfterAPowerCycle(Bench bench) {
        SecurityDemands demands = allDeclared(bench);
        InstanceSpec spec = bench.spec().security(demands).build();
        InstanceId instance = bench.in(PowerState.RUNNING, spec);
        GuestProtection.arrangeGiven(bench, bench.guest(instance), 1, demands);
        bench.arrange("a power cycle", () -> {
            bench.power().off(instance, Duration.ZERO, Duration.ZERO);
            bench.power().on(instance);
        });
        GuestProtection.assertGiven(bench, bench.guest(instance), 2, demands);
    }

    @SpecForEach(DemandCases.Rebuild.class)
    void rebuildGivesOrRefuses(Bench bench, DemandCase demanded) {
        SecurityDemands demands = demanded.demand().demands();
        InstanceSpec plain = bench.spec().powerOn(false).build();
        InstanceId instance = bench.in(PowerState.SHUTDOWN, plain);
        InstanceSpec anew = plain.toBuilder().security(demands).powerOn(true).build();
        if (bench.declares(demanded.demand().capability())) {
            assertEquals("success", answerOf(() -> bench.instances().rebuild(anew)), "a rebuild with a demand");
            judgeGuestIfItCanBeHeard(bench, instance, demands);
        } else {
            InstanceInfo before = bench.info(instance);
            assertRefused(ErrorCode.UNSUPPORTED, () -> bench.instances().rebuild(anew));
            assertEquals(before, bench.info(instance), "the instance after a refused rebuild");
        }
    }

    private static void judgeGuestIfItCanBeHeard(Bench bench, InstanceId instance, SecurityDemands demands) {
        if (bench.declares(Capability.CONSOLE_OUTPUT)) {
            GuestProtection.assertGiven(bench, bench.guest(instance), 1, demands);
        }
    }

    private static SecurityDemands allDeclared(Bench bench) {
        if (Demand.all().map(Demand::capability).noneMatch(bench::declares)) {
            throw new NotDeclared(Demand.all().map(Demand::capability).toList());
        }
        Stream<Demand> declared = Demand.all().filter(demand -> bench.declares(demand.capability()));
        return declared.map(Demand::demands).reduce(SecurityDemands.NONE, SecurityDemandsSpec::both);
    }

    private static SecurityDemands both(SecurityDemands one, SecurityDemands other) {
        return new SecurityDemands(
                one.secureBoot() || other.secureBoot(),
                one.vtpm() || other.vtpm(),
                one.encryptedMemory() || other.encryptedMemory());
    }
}
