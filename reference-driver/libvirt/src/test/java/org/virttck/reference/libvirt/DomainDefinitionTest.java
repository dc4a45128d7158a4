package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;

final class DomainDefinitionTest {

    private static final Image FROM_DISK = Samples.image(DiskFormat.RAW, Path.of("/images/a"));

    private static DomainDocument read(Image image, Hardware hardware) {
        return DomainDocument.parse(
                new DomainDefinition(Samples.spec("op-one", image), Samples.FILES, hardware, 4711).xml());
    }

    @Test
    void carriesIdNameAndSize() {
        DomainDocument domain = read(FROM_DISK, Samples.EMULATED);
        assertEquals(Optional.of(Samples.ID.toString()), domain.find("/domain/uuid"));
        assertEquals(Optional.of("op-one"), domain.find("/domain/name"));
        assertEquals(Optional.of("128"), domain.find("/domain/memory[@unit='MiB']"));
        assertEquals(Optional.of("2"), domain.find("/domain/vcpu"));
    }

    @Test
    void remembersWhatItWasSpawnedAs() {
        DomainDocument domain = read(FROM_DISK, Samples.EMULATED);
        Flavor flavor = domain.flavor().orElseThrow();
        assertEquals(2, flavor.vcpus());
        assertEquals(128, flavor.memoryMib());
        assertEquals(1, flavor.rootGib());
        assertEquals(Optional.of("op-one"), domain.instanceName());
        assertEquals(Optional.of(Samples.FILES.folder()), domain.folder());
    }

    @Test
    void bootsFromTheDiskWithoutAKernel() {
        DomainDocument domain = read(FROM_DISK, Samples.EMULATED);
        assertEquals(Optional.of("hd"), domain.find("/domain/os/boot/@dev"));
        assertTrue(domain.find("/domain/os/kernel").isEmpty());
    }

    @Test
    void escapesKernelArguments() {
        Image image = Samples.bootedDirectly(Path.of("/d"), Path.of("/k"), Path.of("/r"), "a=\"<&>'\" b");
        DomainDocument domain = read(image, Samples.EMULATED);
        assertEquals(Optional.of("a=\"<&>'\" b"), domain.find("/domain/os/cmdline"));
        assertEquals(Optional.of(Samples.FILES.kernel().toString()), domain.find("/domain/os/kernel"));
    }

    @Test
    void diskIsRawWhateverItsBytesSay() {
        assertEquals(
                Optional.of("raw"),
                read(FROM_DISK, Samples.EMULATED).find("/domain/devices/disk/driver[@name='qemu']/@type"));
    }

    @Test
    void crashedGuestIsNoticedAndKept() {
        DomainDocument domain = read(FROM_DISK, Samples.EMULATED);
        assertEquals(Optional.of("preserve"), domain.find("/domain/on_crash"));
        assertEquals(Optional.of("isa"), domain.find("/domain/devices/panic/@model"));
    }

    @Test
    void offersSpiceOnlyWhereThereIsSpice() {
        String spice = "/domain/devices/graphics[@type='spice']/@autoport";
        assertTrue(read(FROM_DISK, Samples.EMULATED).find(spice).isPresent());
        assertTrue(read(FROM_DISK, Samples.ON_KVM).find(spice).isEmpty());
    }

    @Test
    void passesTheHostsCpuThroughOnKvmOnly() {
        assertEquals(Optional.of("kvm"), read(FROM_DISK, Samples.ON_KVM).find("/domain/@type"));
        assertTrue(read(FROM_DISK, Samples.ON_KVM).find("/domain/cpu/@mode").isPresent());
        assertTrue(read(FROM_DISK, Samples.EMULATED).find("/domain/cpu/@mode").isEmpty());
    }

    @Test
    void serialLineCanBeMoved() {
        DomainDocument domain = read(FROM_DISK, Samples.EMULATED);
        assertEquals(OptionalInt.of(4711), domain.serialPort());
        DomainDocument moved = DomainDocument.parse(domain.withSerialPort(4712));
        assertEquals(OptionalInt.of(4712), moved.serialPort());
        assertEquals(OptionalInt.of(4711), domain.serialPort());
        assertEquals(domain.folder(), moved.folder());
    }

    @Test
    void portsThatAreNotYetGivenAreAbsent() {
        DomainDocument domain = DomainDocument.parse(
                "<domain><devices><graphics type='vnc' port='-1'/><graphics type='spice' port='5901'/></devices></domain>");
        assertEquals(OptionalInt.empty(), domain.vncPort());
        assertEquals(OptionalInt.of(5901), domain.spicePort());
        assertEquals(OptionalInt.empty(), domain.spiceTlsPort());
        assertTrue(domain.flavor().isEmpty());
    }
}
