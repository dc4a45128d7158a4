package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;

final class RescueDefinitionTest {

    private static final InstanceFiles RESCUE = new InstanceFiles(Path.of("/state/instances/two"));
    private static final Image FROM_DISK = Samples.image(DiskFormat.RAW, Path.of("/images/a"));
    private static final Image DIRECTLY =
            Samples.bootedDirectly(Path.of("/d"), Path.of("/k"), Path.of("/r"), "rescue & \"mend\"");

    private static String instance(Image image) {
        return new DomainDefinition(Samples.spec("op-one", image), Samples.FILES, Samples.EMULATED, 4711).xml();
    }

    private static DomainDocument rescue(String instance, Image image) {
        return rescue(instance, Samples.spec("op-one", image));
    }

    private static DomainDocument rescue(String instance, InstanceSpec spec) {
        return DomainDocument.parse(RescueDefinition.of(DomainDocument.parse(instance), spec, RESCUE));
    }

    @Test
    void rescueDiskIsFirstAndOwnDiskSecond() {
        DomainDocument domain = rescue(instance(FROM_DISK), FROM_DISK);
        assertEquals(List.of("vda", "vdb"), domain.findAll("/domain/devices/disk/target/@dev"));
        assertEquals(
                List.of(RESCUE.rootDisk().toString(), Samples.FILES.rootDisk().toString()),
                domain.findAll("/domain/devices/disk/source/@file"));
    }

    @Test
    void furtherDisksMoveOnAndGetNewPlaces() {
        StringBuilder disks = new StringBuilder();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            disks.append("<disk><target dev='vd" + letter + "' bus='virtio'/><address slot='1'/></disk>");
        }
        String many = "<domain><metadata><instance/></metadata><os/><devices>" + disks
                + "<disk><target dev='sda' bus='sata'/><address slot='2'/></disk></devices></domain>";
        DomainDocument domain = rescue(many, FROM_DISK);
        List<String> names = domain.findAll("/domain/devices/disk/target/@dev");
        assertEquals(List.of("vda", "vdb", "vdc"), names.subList(0, 3));
        assertEquals(List.of("vdz", "vdaa", "sda"), names.subList(25, 28));
        assertEquals(List.of("2"), domain.findAll("/domain/devices/disk/address/@slot"));
    }

    @Test
    void driveOfTheRescueIsLastAndTheInstancesOwnIsLeftOut() {
        InstanceSpec spec = Samples.spec("op-one", FROM_DISK).toBuilder()
                .setup(GuestSetup.NOTHING.withConfigDrive(true))
                .build();
        String instance = new DomainDefinition(spec, Samples.FILES, Samples.EMULATED, 4711).xml();
        assertTrue(DomainDocument.parse(instance).hasConfigDrive());
        DomainDocument domain = rescue(instance, spec);
        assertEquals(
                List.of(RESCUE.rootDisk(), Samples.FILES.rootDisk(), RESCUE.configDrive())
                        .toString(),
                domain.findAll("/domain/devices/disk/source/@file").toString());
        assertEquals(Optional.of("vdc"), domain.find("/domain/devices/disk[readonly]/target/@dev"));
        assertFalse(rescue(instance, FROM_DISK).hasConfigDrive());
    }

    @Test
    void bootsTheKernelOfTheRescueImage() {
        DomainDocument domain = rescue(instance(FROM_DISK), DIRECTLY);
        assertEquals(Optional.of("rescue & \"mend\""), domain.find("/domain/os/cmdline"));
        assertEquals(List.of(), domain.findAll("/domain/os/boot/@dev"));
        assertEquals(Optional.of(RESCUE.kernel().toString()), domain.find("/domain/os/kernel"));
    }

    @Test
    void leavesTheKernelOfTheInstanceOut() {
        DomainDocument domain = rescue(instance(DIRECTLY), FROM_DISK);
        assertTrue(domain.find("/domain/os/kernel").isEmpty());
        assertTrue(domain.find("/domain/os/cmdline").isEmpty());
        assertEquals(Optional.of("hd"), domain.find("/domain/os/boot/@dev"));
    }

    @Test
    void keepsWhatTheInstanceIs() {
        DomainDocument before = DomainDocument.parse(instance(FROM_DISK));
        DomainDocument domain = rescue(instance(FROM_DISK), FROM_DISK);
        assertEquals(before.flavor(), domain.flavor());
        assertEquals(before.folder(), domain.folder());
        assertEquals(before.find("/domain/uuid"), domain.find("/domain/uuid"));
        assertEquals(before.find("/domain/devices/serial/log/@file"), domain.find("/domain/devices/serial/log/@file"));
    }

    @Test
    void tellsOfTheRescue() {
        assertTrue(DomainDocument.parse(instance(FROM_DISK)).rescueFolder().isEmpty());
        DomainDocument domain = rescue(instance(FROM_DISK), FROM_DISK);
        assertEquals(Optional.of(RESCUE.folder()), domain.rescueFolder());
        assertEquals(List.of(Samples.FILES, RESCUE), domain.makings());
    }
}
