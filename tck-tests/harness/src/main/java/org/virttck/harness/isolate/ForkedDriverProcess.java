package org.virttck.harness.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.process.DriverWork;

/** A JVM of its own with the driver in it. */
final class ForkedDriverProcess implements DriverProcess {

    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream answers;
    private CompletableFuture<String> underWay = CompletableFuture.completedFuture("nothing was begun");

    private ForkedDriverProcess(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
    }

    static ForkedDriverProcess start(Map<String, String> driver, Duration limit) {
        try {
            ForkedDriverProcess forked = new ForkedDriverProcess(new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            forked.send(driver);
            String first = forked.answer(limit).orElse("nothing");
            if (!first.equals(DriverProcessMain.READY)) {
                forked.close();
                throw new DriverUnusable("a driver in a process of its own answered " + first + " at open", null);
            }
            return forked;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a process for the driver", e);
        }
    }

    @Override
    public boolean sees(InstanceId instance, Duration limit) {
        send(Map.of("work", DriverProcessMain.SEES, "id", instance.toString()));
        return answer(limit).filter("true"::equals).isPresent();
    }

    @Override
    public void begin(DriverWork work, InstanceSpec instance) {
        Map<String, String> order = new LinkedHashMap<>(InstanceFields.of(instance));
        order.put("work", work.name());
        send(order);
    }

    @Override
    public Optional<String> answer(Duration limit) {
        try {
            return Optional.of(underWay.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException still) {
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of("the process ended: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Waits for the end, so that nothing of the process is under way any more. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void send(Map<String, String> texts) {
        underWay = CompletableFuture.supplyAsync(() -> exchange(texts));
    }

    private String exchange(Map<String, String> texts) {
        try {
            Texts.write(orders, texts);
            return Texts.read(answers).get("answer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        String main = DriverProcessMain.class.getName();
        return List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, main);
    }
}
