package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;

class GateTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("org.virttck.reference.memory.Operation#all")
    void afterCloseEveryOperationIsUnavailable(Operation operation) {
        Rig rig = new Rig(directory, Map.of("without", "PAUSE"));
        InstanceSpec spec = rig.spec().build();
        rig.close();

        assertEquals(ErrorCode.UNAVAILABLE, Rig.refusal(() -> operation.call().accept(rig.driver, spec)));
    }

    @ParameterizedTest
    @MethodSource("org.virttck.reference.memory.Operation#optional")
    void anOperationWithoutItsCapabilityIsRefusedWithoutEffect(Operation operation) {
        String without = operation.capability().orElseThrow().name();
        try (Rig rig = new Rig(directory, Map.of("without", without))) {
            InstanceSpec spec = rig.spec().build();
            rig.driver.instances().spawn(spec);
            InstanceInfo before = rig.driver.instances().info(spec.id());

            assertEquals(
                    ErrorCode.UNSUPPORTED, Rig.refusal(() -> operation.call().accept(rig.driver, spec)));
            assertEquals(before, rig.driver.instances().info(spec.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("org.virttck.reference.memory.Operation#optional")
    void theRefusalComesBeforeAnyLookAtTheInstance(Operation operation) {
        String without = operation.capability().orElseThrow().name();
        try (Rig rig = new Rig(directory, Map.of("without", without))) {
            InstanceSpec absent = rig.spec().build();

            assertEquals(
                    ErrorCode.UNSUPPORTED, Rig.refusal(() -> operation.call().accept(rig.driver, absent)));
        }
    }

    @Test
    void everyCapabilityHasAnOperationHere() {
        assertEquals(
                EnumSet.allOf(Capability.class),
                Operation.optional().stream()
                        .map(operation -> operation.capability().orElseThrow())
                        .collect(Collectors.toSet()));
    }

    @Test
    void closingTwiceIsClosingOnce() {
        Rig rig = new Rig(directory);
        rig.close();
        rig.close();

        assertEquals(ErrorCode.UNAVAILABLE, Rig.refusal(() -> rig.driver.describe()));
    }
}
