package org.virttck.specs.resilience;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers leave when they, or their processes, end in the middle of an operation. */
final class ResilienceMutants implements Mutants {

    private static final long FOR_EVER_SECONDS = 60;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("resilience.calls-return", "the address of the console is waited for without a limit")
                        .on("console.spice", ResilienceMutants::never),
                breaking("resilience.calls-return", "a removal hangs")
                        .on("instances.destroy", ResilienceMutants::never),
                breaking(
                                "resilience.killed-driver-leaves-instances-whole",
                                "the record is written after the power was cut")
                        .whenKilled((driver, instance) -> driver.instances().destroy(instance.id())),
                recordBeforeInstance(),
                lockOfTheDead(),
                connectionLost(),
                lostWhenClosed(),
                breaking("resilience.nothing-stays-behind", "the disk is forgotten and nobody can see it any more")
                        .on(
                                "instances.onDisk",
                                call -> call.driver().instances().exists(call.argument(0)) && call.<Boolean>proceed())
                        .on("instances.destroy", ResilienceMutants::forgetTheDisk));
    }

    private static Mutant recordBeforeInstance() {
        Set<InstanceId> recorded = ConcurrentHashMap.newKeySet();
        return breaking(
                        "resilience.killed-driver-leaves-instances-whole",
                        "the record of an instance is there before it")
                .whenKilled((driver, instance) -> {
                    driver.instances().destroy(instance.id());
                    recorded.add(instance.id());
                })
                .on("instances.ids", call -> {
                    Set<InstanceId> ids = new HashSet<>(call.<Set<InstanceId>>proceed());
                    ids.addAll(recorded);
                    return Set.copyOf(ids);
                });
    }

    private static Mutant lockOfTheDead() {
        Set<InstanceId> locked = ConcurrentHashMap.newKeySet();
        return breaking("resilience.interrupted-instance-can-be-removed", "the lock of the dead process stays")
                .whenKilled((driver, instance) -> locked.add(instance.id()))
                .on("instances.spawn", call -> {
                    InstanceSpec spec = call.argument(0);
                    if (locked.contains(spec.id())) {
                        throw new VirtDriverException(ErrorCode.CONFLICT, "another process is at work on " + spec.id());
                    }
                    return call.proceed();
                });
    }

    private static Mutant connectionLost() {
        Closing closing = new Closing();
        Answer interrupted = call -> {
            if (closing.happensDuring(call)) {
                throw new VirtDriverException(ErrorCode.INTERNAL, "the connection was lost");
            }
            return call.proceed();
        };
        return breaking("resilience.closing-ends-calls", "an operation trips over the connection that close has ended")
                .on("driver.close", closing::close)
                .on("instances.spawn", interrupted)
                .on("power.off", interrupted);
    }

    private static Mutant lostWhenClosed() {
        Closing closing = new Closing();
        return breaking("resilience.closed-driver-leaves-instances-whole", "a reboot is cut off before the boot")
                .on("driver.close", closing::close)
                .on("power.reboot", call -> {
                    if (closing.happensDuring(call)) {
                        call.driver().instances().destroy(call.argument(0));
                        closing.callIsOver(call);
                        return null;
                    }
                    return call.proceed();
                });
    }

    private static Object never(Call call) throws Throwable {
        new CountDownLatch(1).await(FOR_EVER_SECONDS, TimeUnit.SECONDS);
        return call.proceed();
    }

    private static Object forgetTheDisk(Call call) throws Throwable {
        InstanceId instance = call.argument(0);
        if (!call.driver().instances().exists(instance)) {
            return call.proceed();
        }
        call.driver().instances().destroyKeepingDisks(instance);
        return null;
    }
}
