package org.virttck.specs.inventory;

import static org.virttck.specs.inventory.Figures.withUsage;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.virttck.driver.Inventory;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.driver.Altered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they count what is taken. */
final class UsageMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("inventory.usage-is-not-negative", "what is reserved is subtracted from what is used")
                        .on("inventory.resources", call -> changed(call, used -> used.plus(new Usage(0, -512, 0)))),
                breaking("inventory.spawn-raises-vcpu-usage", "virtual CPUs in use are not counted")
                        .on(
                                "inventory.resources",
                                call -> changed(call, used -> new Usage(0, used.memoryMib(), used.diskGib()))),
                breaking("inventory.spawn-raises-memory-usage", "memory is counted as the guest has touched it")
                        .on(
                                "inventory.resources",
                                call -> changed(
                                        call, used -> new Usage(used.vcpus(), used.memoryMib() / 3, used.diskGib()))),
                breaking("inventory.spawn-raises-disk-usage", "sparse disks are counted as empty")
                        .on(
                                "inventory.resources",
                                call -> changed(call, used -> new Usage(used.vcpus(), used.memoryMib(), 0))),
                breaking("inventory.destroy-restores-usage", "destroy forgets the disk")
                        .on("instances.destroy", call -> {
                            call.driver().instances().destroyKeepingDisks(call.argument(0));
                            return null;
                        }),
                breaking("inventory.failed-spawn-leaves-usage", "the claim of a refused spawn is kept")
                        .on("instances.spawn", UsageMutants::keepingTheClaim),
                breaking("inventory.stopped-instance-keeps-its-usage", "instances that are off are not counted")
                        .on("inventory.resources", call -> without(call, PowerState.SHUTDOWN)),
                breaking("inventory.suspended-instance-keeps-its-usage", "suspended instances are not counted")
                        .on("inventory.resources", call -> without(call, PowerState.SUSPENDED)),
                breaking("inventory.usage-follows-the-table", "instances that stand still are not counted")
                        .on("inventory.resources", call -> without(call, PowerState.PAUSED)),
                breaking("inventory.usage-is-of-the-host", "a driver reads the usage once, when it is opened")
                        .opened(UsageMutants::readingOnce));
    }

    private static HostResources changed(Call call, UnaryOperator<Usage> fault) throws Throwable {
        HostResources right = call.proceed();
        return withUsage(right, fault.apply(Usage.in(right)));
    }

    private static HostResources without(Call call, PowerState state) throws Throwable {
        HostResources right = call.proceed();
        Usage used = Usage.in(right);
        for (InstanceId id : call.driver().instances().ids()) {
            InstanceInfo info = call.driver().instances().info(id);
            if (info.state() == state) {
                used = used.plus(new Usage(-info.vcpus(), -info.memoryMib(), 0));
            }
        }
        return withUsage(right, used);
    }

    /** A refused spawn leaves a disk behind that belongs to nobody. */
    private static Object keepingTheClaim(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (VirtDriverException refusal) {
            InstanceSpec spec = call.argument(0);
            URI anyFile = Path.of(System.getProperty("java.home"), "release").toUri();
            Image image = new Image("any", DiskFormat.RAW, anyFile, Optional.empty(), 0, 0, Optional.empty());
            InstanceId nobody = new InstanceId(UUID.randomUUID());
            InstanceSpec claim = spec.toBuilder()
                    .id(nobody)
                    .name(spec.name() + "-claim")
                    .image(image)
                    .build();
            call.driver().instances().spawn(claim);
            call.driver().instances().destroyKeepingDisks(nobody);
            throw refusal;
        }
    }

    private static UnaryOperator<VirtDriver> readingOnce() {
        AtomicInteger opened = new AtomicInteger();
        return driver -> {
            if (opened.getAndIncrement() == 0) {
                return driver;
            }
            String node = driver.host().nodes().iterator().next();
            HostResources atOpen = driver.inventory().resources(node);
            Inventory stale = Altered.of(Inventory.class, driver.inventory(), "resources", (right, arguments) -> {
                HostResources now = (HostResources) right.answer();
                return withUsage(now, Usage.in(atOpen));
            });
            return Altered.of(VirtDriver.class, driver, "inventory", (right, arguments) -> stale);
        };
    }
}
