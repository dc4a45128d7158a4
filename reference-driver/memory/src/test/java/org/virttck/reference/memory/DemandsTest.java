package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.SecurityDemands;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;

class DemandsTest {

    @TempDir
    private Path directory;

    static Stream<Arguments> demands() {
        GuestSetup nothing = GuestSetup.NOTHING;
        return Stream.of(
                demand(Capability.CONFIG_DRIVE, spec -> spec.setup(nothing.withConfigDrive(true))),
                demand(Capability.INITIAL_PASSWORD, spec -> spec.setup(nothing.withAdminPassword(new Secret("x")))),
                demand(Capability.FILE_INJECTION, spec -> spec.setup(nothing.withFiles(List.of(file())))),
                demand(Capability.SECURE_BOOT, spec -> spec.security(new SecurityDemands(true, false, false))),
                demand(Capability.VTPM, spec -> spec.security(new SecurityDemands(false, true, false))),
                demand(Capability.ENCRYPTED_MEMORY, spec -> spec.security(new SecurityDemands(false, false, true))),
                demand(Capability.EPHEMERAL_DISK, spec -> spec.flavor(new Flavor("e", 1, 1, 1, 1, 0))),
                demand(Capability.SWAP_DISK, spec -> spec.flavor(new Flavor("s", 1, 1, 1, 0, 1))));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void whatIsNotDeclaredIsRefusedAndNamed(Capability capability, UnaryOperator<InstanceSpec.Builder> demand) {
        try (Rig rig = new Rig(directory, Map.of("without", capability.name()))) {
            InstanceSpec spec = demand.apply(rig.spec()).build();

            assertEquals(
                    ErrorCode.UNSUPPORTED,
                    Rig.refusal(() -> rig.driver.instances().spawn(spec)));
            assertTrue(Rig.complaint(() -> rig.driver.instances().spawn(spec)).contains(capability.name()));
            assertEquals(0, rig.driver.instances().count());
        }
    }

    @Test
    void anInterfaceOfABridgeOfTheHostIsPlugged() {
        try (Rig rig = new Rig(directory, Map.of("bridges", "br-a, br-b"))) {
            rig.driver.instances().spawn(wired(rig, new VifBinding.Bridge("br-b")));

            assertEquals(1, rig.driver.instances().count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br-c", "memory-net"})
    void anInterfaceOfAnotherBridgeIsRefused(String bridge) {
        try (Rig rig = new Rig(directory, Map.of("bridges", "br-a, br-b"))) {
            InstanceSpec spec = wired(rig, new VifBinding.Bridge(bridge));

            assertEquals(
                    ErrorCode.INVALID_ARGUMENT,
                    Rig.refusal(() -> rig.driver.instances().spawn(spec)));
        }
    }

    @Test
    void anInterfaceOfAnotherKindIsRefused() {
        try (Rig rig = new Rig(directory)) {
            InstanceSpec spec = wired(rig, new VifBinding.Hostdev("0000:00:1f.6"));

            assertEquals(
                    ErrorCode.INVALID_ARGUMENT,
                    Rig.refusal(() -> rig.driver.instances().spawn(spec)));
        }
    }

    private static InstanceSpec wired(Rig rig, VifBinding binding) {
        Vif vif =
                new Vif(UUID.randomUUID(), "52:54:00:00:00:01", "network", List.of(), 1500, binding, Optional.empty());
        return rig.spec().vifs(List.of(vif)).build();
    }

    private static InjectedFile file() {
        return new InjectedFile("/etc/motd", Bytes.of(new byte[] {1}));
    }

    private static Arguments demand(Capability capability, UnaryOperator<InstanceSpec.Builder> demand) {
        return Arguments.of(capability, demand);
    }
}
