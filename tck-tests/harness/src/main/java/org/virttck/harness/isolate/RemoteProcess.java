package org.virttck.harness.isolate;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.process.DriverWork;
import org.virttck.remote.client.Connection;
import org.virttck.remote.client.RemoteDriver;

/** A driver in a JVM of its own that can be killed. */
final class RemoteProcess implements DriverProcess {

    private final DriverJvm jvm;
    private final VirtDriver driver;
    private CompletableFuture<String> underWay = CompletableFuture.completedFuture("nothing was begun");

    private RemoteProcess(DriverJvm jvm, VirtDriver driver) {
        this.jvm = jvm;
        this.driver = driver;
    }

    static RemoteProcess start(DriverJvm jvm, DriverSettings settings) {
        try {
            return new RemoteProcess(jvm, RemoteDriver.open(Connection.to(jvm.address()), settings));
        } catch (RuntimeException e) {
            jvm.close();
            throw new DriverUnusable("a driver in a process of its own answered " + e.getMessage() + " at open", e);
        }
    }

    @Override
    public boolean sees(InstanceId instance, Duration limit) {
        underWay = CompletableFuture.supplyAsync(
                () -> answerOf(() -> Boolean.toString(driver.instances().exists(instance))));
        return answer(limit).filter("true"::equals).isPresent();
    }

    @Override
    public void begin(DriverWork work, InstanceSpec instance) {
        underWay = CompletableFuture.supplyAsync(() -> answerOf(() -> {
            work.perform(driver, instance);
            return "success";
        }));
    }

    @Override
    public Optional<String> answer(Duration limit) {
        return Optional.ofNullable(underWay.copy()
                .completeOnTimeout(null, limit.toNanos(), TimeUnit.NANOSECONDS)
                .join());
    }

    @Override
    public void close() {
        jvm.close();
    }

    private static String answerOf(Supplier<String> call) {
        try {
            return call.get();
        } catch (VirtDriverException refusal) {
            return refusal.code() + ": " + refusal.getMessage();
        } catch (RuntimeException breach) {
            return breach.getMessage();
        }
    }
}
