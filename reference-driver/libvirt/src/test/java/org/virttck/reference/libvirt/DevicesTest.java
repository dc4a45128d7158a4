package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;

/** Disks, network interfaces and the line to the agent. */
final class DevicesTest {

    private static final String DISKS = "/domain/devices/disk";
    private static final String NICS = "/domain/devices/interface";
    private static final Flavor LARGE = new Flavor("large", 1, 128, 1, 2, 3);

    @TempDir
    private Path folder;

    private static InstanceSpec.Builder spec() {
        return Samples.spec("op-one", Samples.image(DiskFormat.RAW, Path.of("/images/a"))).toBuilder();
    }

    private static DomainDocument definition(InstanceSpec spec) {
        return DomainDocument.parse(new DomainDefinition(spec, Samples.FILES, Samples.EMULATED, 4711).xml());
    }

    private static Vif vif(int last, VifBinding binding, int mtu) {
        String mac = "52:54:00:00:00:0" + last;
        return new Vif(UUID.randomUUID(), mac, "net", List.of(), mtu, binding, Optional.empty());
    }

    private static String source(DomainDocument domain, int disk) {
        return domain.find(DISKS + "[" + disk + "][target/@bus='virtio']/source/@file")
                .orElseThrow();
    }

    @Test
    void disksAreInOrder() {
        DomainDocument domain = definition(spec().flavor(LARGE)
                .setup(GuestSetup.NOTHING.withConfigDrive(true))
                .build());
        assertEquals(Samples.FILES.rootDisk().toString(), source(domain, 1));
        assertEquals(Samples.FILES.ephemeralDisk().toString(), source(domain, 2));
        assertEquals(Samples.FILES.swapDisk().toString(), source(domain, 3));
        assertEquals(Samples.FILES.configDrive().toString(), source(domain, 4));
        assertEquals(Optional.of("vdd"), domain.find(DISKS + "[readonly]/target/@dev"));
        assertEquals(LARGE.ephemeralGib(), domain.flavor().orElseThrow().ephemeralGib());
        assertEquals(LARGE.swapMib(), domain.flavor().orElseThrow().swapMib());
    }

    @Test
    void instanceThatAsksForLittleHasOneDiskAndNoInterface() {
        DomainDocument domain = definition(spec().build());
        assertTrue(domain.find(DISKS + "[2]/@type").isEmpty());
        assertTrue(domain.find(NICS + "/@type").isEmpty());
    }

    @Test
    void emptyDisksHaveTheirSizeAndKeepTheirContent() throws IOException {
        InstanceFiles files = new InstanceFiles(folder);
        MoreDisks.makeEmptyOnes(LARGE, files);
        Files.writeString(files.swapDisk(), "pages");
        MoreDisks.makeEmptyOnes(LARGE, files);
        assertEquals(2L << 30, Files.size(files.ephemeralDisk()));
        assertEquals(3L << 20, Files.size(files.swapDisk()));
        assertEquals("pages", new String(read(files.swapDisk(), 0, 5), StandardCharsets.US_ASCII));
    }

    @Test
    void swapDiskCanBeUsedAtOnce() throws IOException {
        InstanceFiles files = new InstanceFiles(folder);
        MoreDisks.makeEmptyOnes(LARGE, files);
        assertEquals("SWAPSPACE2", new String(read(files.swapDisk(), 4086, 10), StandardCharsets.US_ASCII));
        assertEquals(3 * 256 - 1, Byte.toUnsignedInt(read(files.swapDisk(), 1028, 1)[0]) + 2 * 256);
    }

    @Test
    void disksTakeWholeGibibytes() {
        assertEquals(4, DiskUse.gib(LARGE));
        assertEquals(1, DiskUse.gib(Samples.FLAVOR));
        assertEquals(3, DiskUse.gib(new Flavor("f", 1, 1, 0, 1, 1025)));
    }

    @Test
    void interfacesAreInOrder() {
        VifBinding bridge = new VifBinding.Bridge("br0");
        DomainDocument domain = definition(
                spec().vifs(List.of(vif(2, bridge, 1400), vif(1, bridge, 1500))).build());
        assertEquals(Optional.of("52:54:00:00:00:02"), domain.find(NICS + "[1]/mac/@address"));
        assertEquals(Optional.of("1400"), domain.find(NICS + "[1]/mtu/@size"));
        assertEquals(Optional.of("br0"), domain.find(NICS + "[2]/source/@bridge"));
        assertEquals(Optional.of("virtio"), domain.find(NICS + "[2]/model/@type"));
    }

    @Test
    void whatCannotBePluggedIsRefused() {
        Vif absent = vif(1, new VifBinding.Bridge("no-such-bridge"), 1500);
        assertTrue(refusal(absent).contains("no-such-bridge"), refusal(absent));
        Vif loopback = vif(1, new VifBinding.Bridge("lo"), 1500);
        assertTrue(refusal(loopback).contains("no bridge lo"), refusal(loopback));
        Vif switched = vif(1, new VifBinding.Ovs("br0", "id"), 1500);
        assertTrue(refusal(switched).contains("Ovs; supported is Bridge"), refusal(switched));
    }

    @Test
    void agentHasItsLine() {
        assertEquals(
                Optional.of("org.qemu.guest_agent.0"),
                definition(spec().build()).find("/domain/devices/channel/target[@type='virtio']/@name"));
    }

    private static String refusal(Vif vif) {
        return Refused.with(ErrorCode.INVALID_ARGUMENT, () -> NetworkDevices.check(List.of(vif)));
    }

    private static byte[] read(Path disk, long from, int count) throws IOException {
        byte[] bytes = new byte[count];
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "r")) {
            file.seek(from);
            file.readFully(bytes);
        }
        return bytes;
    }
}
