package org.virttck.specs.instances;

import static org.virttck.driver.ErrorCode.INVALID_STATE;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.virttck.driver.Instances;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.specs.driver.Altered;
import org.virttck.specs.inventory.Figures;
import org.virttck.specs.inventory.Usage;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they put an instance away. */
final class InstancesSoftDeleteMutants implements Mutants {

    private static final String SOFT_DELETE = "instances.softDelete";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.soft-delete-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("SOFT_DELETE")),
                breaking("instances.soft-deleted-instance-is-shut-down", "what is paused cannot be put away")
                        .on(SOFT_DELETE, Faults.refuseWhen(PowerState.PAUSED, INVALID_STATE)),
                leftOut(),
                breaking("instances.soft-deleted-instance-stays-off", "a boot of the host brings it back")
                        .on("power.resumeOnHostBoot", Faults.beforeRefusal(INVALID_STATE, call -> {
                            call.driver().instances().restore(call.argument(0));
                            return null;
                        })),
                countedLikeOneThatIsOff(),
                freeingTheName(),
                breaking("instances.soft-deleting-twice-is-refused", "the second time is the same as the first")
                        .on(SOFT_DELETE, Faults.succeedInPlaceOf(INVALID_STATE)),
                breaking("instances.soft-deleting-twice-changes-nothing", "the second time is for good")
                        .on(SOFT_DELETE, Faults.beforeRefusal(INVALID_STATE, call -> {
                            call.driver().instances().destroy(call.argument(0));
                            return null;
                        })),
                breaking("instances.soft-deletion-survives-reopening", "the mark is in the memory of the driver")
                        .opened(InstancesSoftDeleteMutants::forgetfulLaterDrivers),
                refusingToDestroy());
    }

    private static Mutant leftOut() {
        Remembered away = new Remembered();
        Mutant mutant = breaking("instances.soft-deleted-instance-is-listed", "listings leave out what is put away");
        return marking(mutant, away).on("instances.ids", call -> without(away, call.proceed()));
    }

    private static Mutant marking(Mutant mutant, Remembered away) {
        return mutant.onEach(SOFT_DELETE, away.forgottenFirst(call -> {
                    Object answer = call.proceed();
                    away.add(call);
                    return answer;
                }))
                .on("instances.restore", call -> {
                    Object answer = call.proceed();
                    away.forget(call);
                    return answer;
                });
    }

    private static Set<InstanceId> without(Remembered away, Set<InstanceId> listed) {
        Set<InstanceId> left = new HashSet<>(listed);
        left.removeAll(away.all());
        return Set.copyOf(left);
    }

    private static Mutant countedLikeOneThatIsOff() {
        Remembered away = new Remembered();
        Mutant mutant =
                breaking("instances.soft-delete-gives-back-cpu-and-memory", "it is counted like one that is off");
        return marking(mutant, away).on("inventory.resources", call -> {
            HostResources right = call.proceed();
            Usage used = Usage.in(right);
            for (InstanceId id : away.all()) {
                if (call.driver().instances().exists(id)) {
                    InstanceInfo info = call.driver().instances().info(id);
                    used = used.plus(new Usage(info.vcpus(), info.maxMemoryMib(), 0));
                }
            }
            return Figures.withUsage(right, used);
        });
    }

    private static Mutant freeingTheName() {
        Remembered away = new Remembered();
        Mutant mutant = breaking("instances.soft-deleted-instance-keeps-its-name", "what is put away makes room");
        return marking(mutant, away).on("instances.spawn", call -> {
            InstanceSpec spec = call.argument(0);
            Instances instances = call.driver().instances();
            for (InstanceId id : away.all()) {
                if (instances.exists(id) && instances.info(id).name().equals(spec.name())) {
                    instances.destroy(id);
                }
            }
            return call.proceed();
        });
    }

    private static Mutant refusingToDestroy() {
        Remembered away = new Remembered();
        Mutant mutant = breaking("instances.soft-deleted-instance-can-be-destroyed", "what is put away is in the way");
        return marking(mutant, away).on("instances.destroy", call -> {
            if (away.knows(call) && call.driver().instances().exists(call.argument(0))) {
                throw Faults.refusal(INVALID_STATE);
            }
            return call.proceed();
        });
    }

    private static UnaryOperator<VirtDriver> forgetfulLaterDrivers() {
        AtomicInteger opened = new AtomicInteger();
        return driver -> {
            if (opened.getAndIncrement() == 0) {
                return driver;
            }
            Instances forgetful = Altered.of(Instances.class, driver.instances(), "restore", (right, arguments) -> {
                driver.capabilities();
                throw Faults.refusal(INVALID_STATE);
            });
            return Altered.of(VirtDriver.class, driver, "instances", (right, arguments) -> forgetful);
        };
    }
}
