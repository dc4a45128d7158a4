package org.virttck.reference.memory;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.FixedIp;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;

class MemoryGuestTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path directory;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aGuestTellsWhatItFindsInTheOrderOfItsDevices() {
        InstanceSpec spec = rig.spec()
                .flavor(new Flavor("full", 1, 64, 1, 2, 3))
                .vifs(List.of(vif("52:54:00:00:00:02", 1400), vif("52:54:00:00:00:01", 1500)))
                .metadata(Map.of("k\u00e9 y", "abc"))
                .setup(new GuestSetup(true, Optional.of(new Secret("abc")), List.of(file("/a b", "abc"))))
                .build();
        rig.driver.instances().spawn(spec);

        String expected = """
                guest: disk name=vda bytes=1073741824 serial=-
                guest: disk name=vdb bytes=2147483648 serial=-
                guest: disk name=vdc bytes=3145728 serial=-
                guest: disk name=vdd bytes=1048576 serial=-
                guest: nic name=eth0 mac=52:54:00:00:00:02 mtu=1400
                guest: nic name=eth1 mac=52:54:00:00:00:01 mtu=1500
                guest: config-drive label=config-2 uuid=%1$s name=%2$s
                guest: meta key=k%%C3%%A9%%20y sha256=%3$s
                guest: file path=/a%%20b bytes=3 sha256=%3$s
                guest: password sha256=%3$s
                guest: security
                guest: root boots=1
                guest: ready
                """.formatted(spec.id(), spec.name(), SHA256_OF_ABC);
        String console = rig.console(spec.id());
        assertTrue(console.contains(expected), console);
    }

    @Test
    void aChangedPasswordIsOnTheRootDisk() {
        InstanceSpec spec = withPassword("first");
        rig.driver.instances().spawn(spec);
        rig.driver.guest().setAdminPassword(spec.id(), new Secret("abc"));
        rig.driver.power().reboot(spec.id(), RebootType.HARD);
        assertEquals(SHA256_OF_ABC, newestPassword(spec.id()));

        rig.driver.instances().rebuild(withPassword(spec, "abc"));
        assertEquals(SHA256_OF_ABC, newestPassword(spec.id()));
    }

    @Test
    void aGuestWithoutPasswordSaysNothingOfOne() {
        assertFalse(rig.console(rig.running()).contains("password"));
    }

    @Test
    void aGuestIsToldItsAddresses() {
        Vif plain = vif("52:54:00:00:00:01", 1500);
        InstanceId id = spawned(List.of(plain));
        rig.driver.guest().injectNetwork(id, List.of(withAddress(plain)));
        rig.driver.guest().injectNetwork(id, List.of(plain));

        assertTrue(rig.console(id).endsWith("""
                guest: network mac=52:54:00:00:00:01 address=192.0.2.1/24
                guest: network mac=52:54:00:00:00:01 address=-
                """));
    }

    @Test
    void aForeignInterfaceIsRefusedBeforeAnythingIsTold() {
        Vif own = vif("52:54:00:00:00:01", 1500);
        InstanceId id = spawned(List.of(own));
        List<Vif> mixed = List.of(own, vif("52:54:00:00:00:02", 1500));

        assertEquals(
                ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> rig.driver.guest().injectNetwork(id, mixed)));
        assertFalse(rig.console(id).contains("network"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"PAUSED", "SUSPENDED", "SHUTDOWN"})
    void aGuestThatDoesNotRunCannotBeSpokenTo(PowerState state) {
        InstanceId id = rig.in(state);

        assertEquals(
                ErrorCode.INVALID_STATE, Rig.refusal(() -> rig.driver.guest().setAdminPassword(id, new Secret("abc"))));
        assertEquals(
                ErrorCode.INVALID_STATE, Rig.refusal(() -> rig.driver.guest().injectNetwork(id, List.of())));
        assertEquals(state, rig.state(id));
    }

    @Test
    void nothingIsAnInvalidArgument() {
        InstanceId id = rig.running();
        List<Vif> hollow = Arrays.asList((Vif) null);

        assertEquals(
                ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> rig.driver.guest().setAdminPassword(id, null)));
        assertEquals(
                ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> rig.driver.guest().injectNetwork(id, null)));
        assertEquals(
                ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> rig.driver.guest().injectNetwork(id, hollow)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Capability.class,
            names = {"CONFIG_DRIVE", "FILE_INJECTION", "INITIAL_PASSWORD", "EPHEMERAL_DISK", "SWAP_DISK"})
    void aDemandThatIsNotDeclaredIsRefusedAndNothingIsMade(Capability absent) {
        try (Rig less = new Rig(directory, Map.of("without", absent.name()))) {
            InstanceSpec demanding = less.spec()
                    .flavor(new Flavor("full", 1, 64, 1, 2, 3))
                    .setup(new GuestSetup(true, Optional.of(new Secret("abc")), List.of(file("/a", ""))))
                    .build();

            assertEquals(
                    ErrorCode.UNSUPPORTED,
                    Rig.refusal(() -> less.driver.instances().spawn(demanding)));
            assertEquals(0, less.driver.instances().count());
        }
    }

    private InstanceSpec withPassword(String password) {
        return withPassword(rig.spec().build(), password);
    }

    private static InstanceSpec withPassword(InstanceSpec spec, String password) {
        return spec.toBuilder()
                .setup(GuestSetup.NOTHING.withAdminPassword(new Secret(password)))
                .build();
    }

    private String newestPassword(InstanceId id) {
        String console = rig.console(id);
        int begin = console.lastIndexOf("password sha256=") + "password sha256=".length();
        return console.substring(begin, begin + SHA256_OF_ABC.length());
    }

    private InstanceId spawned(List<Vif> vifs) {
        InstanceSpec spec = rig.spec().vifs(vifs).build();
        rig.driver.instances().spawn(spec);
        return spec.id();
    }

    private static Vif vif(String mac, int mtu) {
        return new Vif(
                UUID.nameUUIDFromBytes(mac.getBytes(US_ASCII)),
                mac,
                "net",
                List.of(),
                mtu,
                new VifBinding.Bridge("memory-net"),
                Optional.empty());
    }

    private static Vif withAddress(Vif vif) {
        List<FixedIp> addresses = List.of(new FixedIp("192.0.2.1", 24));
        return new Vif(vif.id(), vif.mac(), vif.network(), addresses, vif.mtu(), vif.binding(), vif.tag());
    }

    private static InjectedFile file(String path, String text) {
        return new InjectedFile(path, Bytes.ofUtf8(text));
    }
}
