package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.driver.Capability;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.DriverDescription;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

class MemoryProviderTest {

    @TempDir
    private Path directory;

    @Test
    void theProviderIsFoundAsAService() {
        VirtDriverProvider found =
                ServiceLoader.load(VirtDriverProvider.class).findFirst().orElseThrow();

        assertInstanceOf(MemoryProvider.class, found);
        assertEquals("memory", found.name());
    }

    @Test
    void everyCapabilityIsDeclaredByDefault() {
        try (Rig rig = new Rig(directory)) {
            assertEquals(EnumSet.allOf(Capability.class), rig.driver.capabilities());
        }
    }

    @Test
    void namedCapabilitiesAreSwitchedOff() {
        try (Rig rig = new Rig(directory, Map.of("without", "PAUSE, SUSPEND"))) {
            Set<Capability> rest = EnumSet.complementOf(EnumSet.of(Capability.PAUSE, Capability.SUSPEND));
            assertEquals(rest, rig.driver.capabilities());
        }
    }

    @Test
    void aDriverWithoutAnyCapabilityIsADriver() {
        String all = String.join(
                ",", EnumSet.allOf(Capability.class).stream().map(Enum::name).toList());
        try (Rig rig = new Rig(directory, Map.of("without", all))) {
            assertEquals(Set.of(), rig.driver.capabilities());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vcpu, 4",
        "vcpus, 0",
        "vcpus, 1.5",
        "memory-mib, much",
        "disk-gib, -1",
        "guest-tick, 2ms",
        "guest-tick, PT0S",
        "guest-tick, PT61M",
        "host, ' '",
        "bridges, 'br-a,,br-b'",
        "without, NONSENSE",
        "without, 'PAUSE,,SUSPEND'",
    })
    void aWrongSettingIsRefusedByName(String key, String value) {
        DriverSettings wrong = new DriverSettings("t-", Map.of(key, value));

        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> new MemoryProvider().open(wrong)));
        assertTrue(Rig.complaint(() -> new MemoryProvider().open(wrong)).contains("\"" + key + "\""));
    }

    @Test
    void anUnknownCapabilityIsRefusedByName() {
        DriverSettings wrong = new DriverSettings("t-", Map.of("without", "PAUSE,TELEPORT"));

        assertTrue(Rig.complaint(() -> new MemoryProvider().open(wrong)).contains("TELEPORT"));
    }

    @Test
    void aDriverOpenedAgainFindsTheInstances() {
        Rig rig = new Rig(directory);
        InstanceId id = rig.running();
        rig.close();

        try (VirtDriver again = rig.open(Map.of())) {
            assertEquals(PowerState.RUNNING, again.instances().info(id).state());
        }
    }

    @Test
    void twoDriversSeeOneHostAndCloseApart() {
        try (Rig rig = new Rig(directory)) {
            VirtDriver second = rig.open(Map.of("without", "PAUSE"));
            InstanceId id = rig.running();
            assertTrue(second.instances().exists(id));
            second.close();

            assertEquals(PowerState.RUNNING, rig.state(id));
        }
    }

    @Test
    void anotherHostHasOtherInstances() {
        try (Rig rig = new Rig(directory);
                VirtDriver other = rig.open(Map.of("host", "memory-2"))) {
            InstanceId id = rig.running();

            assertEquals(Set.of("memory-2"), other.host().nodes());
            assertEquals(
                    ErrorCode.NOT_FOUND, Rig.refusal(() -> other.instances().info(id)));
        }
    }

    @Test
    void aHostDoesNotChangeItsSize() {
        try (Rig rig = new Rig(directory)) {
            assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> rig.open(Map.of("vcpus", "3"))));
        }
    }

    @Test
    void theDescriptionStaysEqual() {
        try (Rig rig = new Rig(directory)) {
            DriverDescription first = rig.driver.describe();
            rig.running();

            assertEquals(first, rig.driver.describe());
            assertEquals("memory", first.name());
            assertEquals("1.0", first.contractVersion());
        }
    }
}
