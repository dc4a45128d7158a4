package org.virttck.specs.concurrency;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when calls meet. */
final class ConcurrencyMutants implements Mutants {

    private static final String SPAWN = "instances.spawn";
    private static final String DESTROY = "instances.destroy";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("concurrency.parallel-spawns-all-succeed", "one spawn at a time, and nobody waits")
                        .onEach(
                                SPAWN,
                                () -> Overlap.spoilsAllButOne(
                                        ConcurrencyMutants::poweredOn, Faults.refuse(ErrorCode.CONFLICT))),
                breaking("concurrency.same-id-is-spawned-once", "the look for a duplicate comes too early")
                        .onEach(
                                SPAWN,
                                () -> Overlap.spoilsAllButOne(
                                        call -> specOf(call).id(), call -> null)),
                breaking("concurrency.same-name-is-spawned-once", "the look for a duplicate comes too early")
                        .onEach(
                                SPAWN,
                                () -> Overlap.spoilsAllButOne(
                                        call -> specOf(call).name(), ConcurrencyMutants::spawnUnderALongerName)),
                breaking("concurrency.racing-destroys-all-succeed", "the loser is told to come back")
                        .onEach(
                                DESTROY,
                                () -> Overlap.spoilsAllButOne(
                                        call -> call.argument(0), Faults.refuse(ErrorCode.CONFLICT))),
                breaking("concurrency.racing-destroys-leave-nothing", "each believes that the other one does it")
                        .onEach(DESTROY, () -> Overlap.spoilsAll(call -> call.argument(0), call -> null)),
                breaking("concurrency.racing-power-calls-end-in-a-legal-state", "the loser trips over the winner")
                        .onEach(
                                "power.off",
                                () -> Overlap.spoilsAllButOne(
                                        call -> call.argument(0), Faults.refuse(ErrorCode.INTERNAL))),
                breaking("concurrency.racing-power-calls-end-in-a-legal-state", "two calls leave it in between")
                        .onEach(
                                "power.off",
                                () -> Overlap.spoilsAll(call -> call.argument(0), ConcurrencyMutants::leavePaused)),
                driftingUsage(),
                fragileListing());
    }

    private static InstanceSpec specOf(Call call) {
        return call.argument(0);
    }

    /** What is spawned without power does not meet anything. */
    private static Object poweredOn(Call call) {
        return specOf(call).powerOn() ? "powered on" : specOf(call).id();
    }

    private static Object spawnUnderALongerName(Call call) throws Throwable {
        InstanceSpec spec = specOf(call);
        return call.with(spec.toBuilder().name(spec.name() + "-" + spec.id()).build());
    }

    private static Object leavePaused(Call call) {
        call.driver().power().on(call.argument(0));
        call.driver().suspension().pause(call.argument(0));
        return null;
    }

    private static Mutant driftingUsage() {
        AtomicInteger drift = new AtomicInteger();
        return breaking("concurrency.usage-is-exact-after-a-storm", "usage is added to without a lock")
                .onEach(SPAWN, () -> {
                    drift.set(0);
                    return Overlap.spoilsAllButOne(call -> "usage", call -> {
                        drift.incrementAndGet();
                        return call.proceed();
                    });
                })
                .on("inventory.resources", call -> withFewerVcpusUsed(drift.get(), call.proceed()));
    }

    private static HostResources withFewerVcpusUsed(int fewer, HostResources right) {
        return new HostResources(
                right.vcpus(),
                Math.max(0, right.vcpusUsed() - fewer),
                right.memoryMib(),
                right.memoryMibUsed(),
                right.diskGib(),
                right.diskGibUsed(),
                right.hypervisorType(),
                right.hypervisorVersion(),
                right.hostname(),
                right.architecture());
    }

    private static Mutant fragileListing() {
        FragileTable table = new FragileTable();
        return breaking("concurrency.listings-survive-a-storm", "a listing fails when something is being made")
                .on(SPAWN, table::add)
                .on("instances.ids", table::list);
    }
}
