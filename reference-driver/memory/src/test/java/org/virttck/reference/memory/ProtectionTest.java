package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.SecurityDemands;

class ProtectionTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("demands")
    void anUndeclaredDemandIsRefusedAndLeavesNothing(Capability needed, SecurityDemands demands, String told) {
        try (Rig rig = new Rig(directory, Map.of("without", needed.name()))) {
            InstanceSpec spec = rig.spec().security(demands).build();
            assertEquals(
                    ErrorCode.UNSUPPORTED,
                    Rig.refusal(() -> rig.driver.instances().spawn(spec)));
            assertFalse(rig.driver.instances().exists(spec.id()), "the instance exists");
            assertFalse(rig.driver.instances().onDisk(spec.id()), "its disk exists");
        }
    }

    @ParameterizedTest
    @MethodSource("demands")
    void anUndeclaredDemandIsRefusedAtRebuildToo(Capability needed, SecurityDemands demands, String told) {
        try (Rig rig = new Rig(directory, Map.of("without", needed.name()))) {
            InstanceSpec spec = rig.spec().build();
            rig.driver.instances().spawn(spec);
            InstanceSpec anew = spec.toBuilder().security(demands).build();
            assertEquals(
                    ErrorCode.UNSUPPORTED,
                    Rig.refusal(() -> rig.driver.instances().rebuild(anew)));
        }
    }

    @ParameterizedTest
    @MethodSource("demands")
    void theGuestTellsOfADeclaredDemandAtEachBoot(Capability needed, SecurityDemands demands, String told) {
        try (Rig rig = new Rig(directory)) {
            InstanceSpec spec = rig.spec().security(demands).build();
            rig.driver.instances().spawn(spec);
            rig.driver.power().off(spec.id(), Duration.ZERO, Duration.ZERO);
            rig.driver.power().on(spec.id());
            String line = "guest: security " + told + "\n";
            assertEquals(3, rig.console(spec.id()).split(line, -1).length, () -> rig.console(spec.id()));
        }
    }

    @Test
    void theGuestTellsThatNothingIsOn() {
        try (Rig rig = new Rig(directory)) {
            assertTrue(rig.console(rig.running()).contains("guest: security\n"), "the bare line");
        }
    }

    static Stream<Arguments> demands() {
        return Stream.of(
                Arguments.of(Capability.SECURE_BOOT, new SecurityDemands(true, false, false), "secure-boot=yes"),
                Arguments.of(Capability.VTPM, new SecurityDemands(false, true, false), "vtpm=2.0"),
                Arguments.of(
                        Capability.ENCRYPTED_MEMORY, new SecurityDemands(false, false, true), "encrypted-memory=yes"));
    }
}
