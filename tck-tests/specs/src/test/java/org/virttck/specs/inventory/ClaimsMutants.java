package org.virttck.specs.inventory;

import static org.virttck.specs.inventory.Figures.withUsage;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.virttck.driver.Instances;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they count what is taken beside what runs. */
final class ClaimsMutants implements Mutants {

    private static final String RESOURCES = "inventory.resources";
    private static final long MIB_PER_GIB = 1024;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("inventory.paused-instance-keeps-its-usage", "paused instances are not counted")
                        .on(RESOURCES, ClaimsMutants::withoutPaused),
                miscounting(
                        "inventory.ephemeral-disk-is-counted",
                        "ephemeral disks are overlooked",
                        flavor -> -flavor.ephemeralGib()),
                miscounting(
                        "inventory.swap-disk-is-counted",
                        "MiB of swap are added to GiB",
                        flavor -> flavor.swapMib() - flavor.swapMib() / MIB_PER_GIB),
                miscounting(
                        "inventory.part-of-a-gib-of-swap-is-counted",
                        "swap is rounded down",
                        flavor -> flavor.swapMib() % MIB_PER_GIB == 0 ? 0 : -1),
                countingRebuildsTwice(),
                miscountingKept(
                        "inventory.kept-disk-gives-back-cpus-and-memory",
                        "what is left of an instance is counted as an instance",
                        new Usage(1, 0, 0)),
                miscountingKept(
                        "inventory.kept-disk-is-counted", "disks are counted by way of instances", new Usage(0, 0, -1)),
                forgettingNothing());
    }

    private static HostResources withoutPaused(Call call) throws Throwable {
        HostResources right = call.proceed();
        Usage used = Usage.in(right);
        for (InstanceId id : call.driver().instances().ids()) {
            InstanceInfo info = call.driver().instances().info(id);
            if (info.state() == PowerState.PAUSED) {
                used = used.plus(new Usage(-info.vcpus(), -info.memoryMib(), 0));
            }
        }
        return withUsage(right, used);
    }

    private static Mutant miscounting(String rule, String fault, ToLongFunction<Flavor> error) {
        Map<InstanceId, Usage> errors = new ConcurrentHashMap<>();
        return counting(breaking(rule, fault), errors)
                .on("instances.spawn", call -> {
                    InstanceSpec spec = call.argument(0);
                    Object answer = call.proceed();
                    errors.put(spec.id(), new Usage(0, 0, error.applyAsLong(spec.flavor())));
                    return answer;
                })
                .on("instances.destroy", call -> {
                    errors.remove(call.<InstanceId>argument(0));
                    return call.proceed();
                });
    }

    private static Mutant miscountingKept(String rule, String fault, Usage error) {
        Map<InstanceId, Usage> errors = new ConcurrentHashMap<>();
        return counting(breaking(rule, fault), errors)
                .on("instances.destroyKeepingDisks", call -> {
                    InstanceId id = call.argument(0);
                    Object answer = call.proceed();
                    if (call.driver().instances().onDisk(id)) {
                        errors.put(id, error);
                    }
                    return answer;
                })
                .on("instances.deleteFiles", call -> {
                    Object answer = call.proceed();
                    errors.remove(call.<InstanceId>argument(0));
                    return answer;
                });
    }

    private static Mutant countingRebuildsTwice() {
        Map<InstanceId, Usage> errors = new ConcurrentHashMap<>();
        return counting(breaking("inventory.rebuild-leaves-usage", "the old instance is never given back"), errors)
                .on("instances.rebuild", call -> {
                    InstanceSpec spec = call.argument(0);
                    Object answer = call.proceed();
                    errors.merge(spec.id(), Usage.by(spec.flavor()), Usage::plus);
                    return answer;
                })
                .on("instances.destroy", call -> {
                    errors.remove(call.<InstanceId>argument(0));
                    return call.proceed();
                });
    }

    private static Mutant forgettingNothing() {
        Map<InstanceId, Usage> errors = new ConcurrentHashMap<>();
        return counting(
                        breaking(
                                "inventory.deleted-files-give-their-space-back",
                                "the record of a disk outlives the disk"),
                        errors)
                .on("instances.deleteFiles", call -> {
                    InstanceId id = call.argument(0);
                    Instances instances = call.driver().instances();
                    boolean isThere = instances.onDisk(id) && !instances.exists(id);
                    Object answer = call.proceed();
                    if (isThere) {
                        errors.put(id, new Usage(0, 0, 1));
                    }
                    return answer;
                });
    }

    private static Mutant counting(Mutant mutant, Map<InstanceId, Usage> errors) {
        return mutant.onEach(RESOURCES, () -> {
            errors.clear();
            return call -> {
                HostResources right = call.proceed();
                Usage wrong = errors.values().stream().reduce(Usage.in(right), Usage::plus);
                return withUsage(right, wrong);
            };
        });
    }
}
