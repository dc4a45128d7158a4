package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.FixedIp;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;

final class ConfigDriveTest {

    private static final InstanceSpec PLAIN =
            Samples.spec("op-One_a.b", Samples.image(DiskFormat.RAW, Path.of("/images/a")));
    private static final GuestSetup SETUP = new GuestSetup(
            true, Optional.of(new Secret("s3cret \"x\"")), List.of(file("/etc/one", "1"), file("/deep/two", "zwei")));

    @TempDir
    private Path folder;

    private static InjectedFile file(String path, String text) {
        return new InjectedFile(path, Bytes.ofUtf8(text));
    }

    private static InstanceSpec full() {
        FixedIp four = new FixedIp("192.0.2.17", 20);
        FixedIp six = new FixedIp("2001:db8::17", 64);
        UUID id = UUID.fromString("99999999-2222-3333-4444-555555555555");
        VifBinding bridge = new VifBinding.Bridge("br0");
        Vif vif = new Vif(id, "52:54:00:00:00:01", "net", List.of(four, six), 1400, bridge, Optional.of("front"));
        return PLAIN.toBuilder()
                .setup(SETUP)
                .metadata(Map.of("b", "2", "a", "\u00fc"))
                .vifs(List.of(vif))
                .build();
    }

    @Test
    void metaDataIsWhatTheFormatSays() {
        assertEquals(
                "{\"uuid\": \"11111111-2222-3333-4444-555555555555\", \"name\": \"op-One_a.b\","
                        + " \"hostname\": \"op-one-a-b\", \"launch_index\": 0, \"admin_pass\": \"s3cret \\\"x\\\"\","
                        + " \"meta\": {\"a\": \"\\u00fc\", \"b\": \"2\"}, \"files\": ["
                        + "{\"content_path\": \"/content/0000\", \"path\": \"/etc/one\"}, "
                        + "{\"content_path\": \"/content/0001\", \"path\": \"/deep/two\"}], \"devices\": ["
                        + "{\"address\": \"none\", \"bus\": \"none\", \"mac\": \"52:54:00:00:00:01\","
                        + " \"tags\": [\"front\"], \"type\": \"nic\"}]}",
                MetaData.of(full()));
    }

    @Test
    void metaDataHoldsNoPasswordUnlessOneIsGiven() {
        assertFalse(MetaData.of(PLAIN).contains("admin_pass"));
    }

    @Test
    void hostNameIsOneThatTheNetworkKnows() {
        String longest = MetaData.of(
                PLAIN.toBuilder().name("a".repeat(62) + ".b" + "c".repeat(90)).build());
        assertTrue(longest.contains("\"hostname\": \"" + "a".repeat(62) + "\""), longest);
    }

    @Test
    void networkDataNamesLinksAndAddresses() {
        assertEquals(
                "{\"links\": [{\"id\": \"link0\", \"vif_id\": \"99999999-2222-3333-4444-555555555555\","
                        + " \"type\": \"bridge\", \"mtu\": 1400, \"ethernet_mac_address\": \"52:54:00:00:00:01\"}],"
                        + " \"networks\": [{\"id\": \"network0\", \"network_id\": \"net\", \"type\": \"ipv4\","
                        + " \"link\": \"link0\", \"ip_address\": \"192.0.2.17\", \"netmask\": \"255.255.240.0\","
                        + " \"routes\": []}, {\"id\": \"network1\", \"network_id\": \"net\", \"type\": \"ipv6\","
                        + " \"link\": \"link0\", \"ip_address\": \"2001:db8::17/64\", \"routes\": []}],"
                        + " \"services\": []}",
                NetworkData.of(full().vifs()));
    }

    @Test
    void isNeededByFilesAndPasswordsToo() {
        assertFalse(ConfigDrive.isNeeded(PLAIN));
        for (GuestSetup setup : List.of(
                GuestSetup.NOTHING.withConfigDrive(true),
                GuestSetup.NOTHING.withAdminPassword(new Secret("x")),
                GuestSetup.NOTHING.withFiles(SETUP.files()))) {
            assertTrue(ConfigDrive.isNeeded(PLAIN.toBuilder().setup(setup).build()), setup::toString);
        }
    }

    @Test
    void driveBearsItsLabelAndIsReadByItsOwnerOnly() throws IOException {
        assumeTrue(IsoTool.isInstalled(), "no program here writes ISO 9660");
        InstanceFiles files = new InstanceFiles(folder);
        new ConfigDrive(Duration.ofSeconds(20)).make(full(), files);
        assertEquals("config-2", label(files.configDrive()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files.configDrive())));
        assertFalse(Files.exists(files.configDriveTree()), "the files in clear are left beside the drive");
    }

    @Test
    void instanceThatIsGivenNothingHasNone() throws IOException {
        new ConfigDrive(Duration.ofSeconds(20)).make(PLAIN, new InstanceFiles(folder));
        assertFalse(Files.exists(new InstanceFiles(folder).configDrive()));
    }

    private static String label(Path iso) throws IOException {
        byte[] label = {0, 0, 0, 0, 0, 0, 0, 0, 0};
        try (RandomAccessFile file = new RandomAccessFile(iso.toFile(), "r")) {
            file.seek(16 * 2048 + 40);
            file.readFully(label);
        }
        return new String(label, StandardCharsets.US_ASCII).strip();
    }
}
