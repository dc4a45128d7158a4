package org.virttck.specs.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.isolate.DriverHost;
import org.virttck.harness.isolate.DriverUnusable;
import org.virttck.harness.isolate.InProcessHost;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.process.DriverWork;
import org.virttck.reference.memory.MemoryProvider;

/** A driver works in a process of its own, and dies with it. */
class DriverProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void worksAndAnswers() throws IOException {
        InstanceSpec instance = instance();
        try (DriverProcess process = host(Map.of()).process()) {
            process.begin(DriverWork.SPAWN, instance);
            assertEquals(Optional.of("success"), process.answer(LIMIT));
            assertTrue(process.sees(instance.id(), LIMIT), "whether it sees what it made");
            process.begin(DriverWork.RESUME, instance);
            String answer = process.answer(LIMIT).orElseThrow();
            assertTrue(answer.startsWith("INVALID_STATE: "), answer);
        }
    }

    @Test
    void aHypervisorInTheProcessDoesNotOutliveIt() {
        assertFalse(host(Map.of()).outlivesItsDrivers(() -> new InstanceId(UUID.randomUUID())));
    }

    @Test
    void aDriverThatCannotBeOpenedThereIsTold() {
        DriverHost host = host(Map.of("vcpus", "many"));
        assertThrows(DriverUnusable.class, host::process);
    }

    private static DriverHost host(Map<String, String> settings) {
        Configuration plain = Configuration.defaults();
        return InProcessHost.of(
                new MemoryProvider(),
                new Configuration(
                        plain.provider(),
                        List.of(),
                        512,
                        settings,
                        plain.prefix(),
                        plain.image(),
                        plain.flavor(),
                        plain.patience(),
                        plain.parallel(),
                        plain.site()));
    }

    private InstanceSpec instance() throws IOException {
        Path disk = Files.write(folder.resolve("disk"), new byte[4096]);
        Image image = new Image("disk", DiskFormat.RAW, disk.toUri(), Optional.empty(), 0, 0, Optional.empty());
        return InstanceSpec.builder(
                        new InstanceId(UUID.randomUUID()), "tck-process", new Flavor("small", 1, 64, 1), image)
                .build();
    }
}
