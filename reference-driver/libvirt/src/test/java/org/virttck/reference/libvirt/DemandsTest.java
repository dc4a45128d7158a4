package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.SecurityDemands;

final class DemandsTest {

    private static final InstanceSpec PLAIN =
            Samples.spec("op-one", Samples.image(DiskFormat.RAW, Path.of("/images/a")));

    private static final Map<Capability, InstanceSpec> ASKING = Map.of(
            Capability.CONFIG_DRIVE, with(GuestSetup.NOTHING.withConfigDrive(true)),
            Capability.INITIAL_PASSWORD, with(GuestSetup.NOTHING.withAdminPassword(new Secret("x"))),
            Capability.FILE_INJECTION,
                    with(GuestSetup.NOTHING.withFiles(List.of(new InjectedFile("/a", Bytes.ofUtf8("a"))))),
            Capability.SECURE_BOOT, with(new SecurityDemands(true, false, false)),
            Capability.VTPM, with(new SecurityDemands(false, true, false)),
            Capability.ENCRYPTED_MEMORY, with(new SecurityDemands(false, false, true)),
            Capability.EPHEMERAL_DISK, with(new Flavor("f", 1, 1, 1, 1, 0)),
            Capability.SWAP_DISK, with(new Flavor("f", 1, 1, 1, 0, 1)));

    private static InstanceSpec with(GuestSetup setup) {
        return PLAIN.toBuilder().setup(setup).build();
    }

    private static InstanceSpec with(SecurityDemands security) {
        return PLAIN.toBuilder().security(security).build();
    }

    private static InstanceSpec with(Flavor flavor) {
        return PLAIN.toBuilder().flavor(flavor).build();
    }

    @Test
    void whatIsDeclaredIsGivenAndNothingElse() {
        for (Demands demands : List.of(Demands.met(true), Demands.met(false))) {
            assertDoesNotThrow(() -> demands.check(PLAIN));
            ASKING.forEach((capability, spec) -> {
                if (demands.capabilities().contains(capability)) {
                    assertDoesNotThrow(() -> demands.check(spec), capability::name);
                } else {
                    String message = Refused.with(ErrorCode.UNSUPPORTED, () -> demands.check(spec));
                    assertTrue(message.contains(capability.name()), message);
                }
            });
        }
    }

    @Test
    void withoutConfigDrivesNothingTravelsByThem() {
        assertTrue(Demands.met(true).capabilities().contains(Capability.FILE_INJECTION));
        assertFalse(Demands.met(false).capabilities().contains(Capability.FILE_INJECTION));
        assertFalse(Demands.met(false).capabilities().contains(Capability.INITIAL_PASSWORD));
    }

    @Test
    void passwordThatWouldBeCutIsRefusedAndNotRepeated() {
        for (String end : List.of("\n", "\r", "\0")) {
            Secret password = new Secret("hush" + end + "rest");
            String message = Refused.with(ErrorCode.INVALID_ARGUMENT, () -> PasswordText.check(password));
            assertFalse(message.contains("hush"), message);
        }
    }

    @Test
    void passwordIsWrittenInUtf8() {
        assertArrayEquals(
                "\u00fc\ud83d\ude80 \0".getBytes(StandardCharsets.UTF_8),
                PasswordText.terminated(new Secret("\u00fc\ud83d\ude80 ")));
    }
}
