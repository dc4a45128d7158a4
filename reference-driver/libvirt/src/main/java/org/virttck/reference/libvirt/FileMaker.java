package org.virttck.reference.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.List;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;

/** Makes the files of an instance from its specification. What is checked is the driver's own copy of the image. */
final class FileMaker {

    private final Duration patience;

    FileMaker(Duration patience) {
        this.patience = patience;
    }

    /** Refuses what can be seen to be wrong without reading images, before anything is made. */
    void check(InstanceSpec spec) {
        check(spec.image(), spec.flavor());
    }

    void check(Image image, Flavor flavor) {
        ImageFile.at(image, "root disk", image.location());
        checkBoot(image, flavor);
    }

    /** For an instance whose root disk is there already. */
    void checkBoot(Image image, Flavor flavor) {
        ImageFile.checkMemory(image, flavor);
        image.kernel().ifPresent(boot -> {
            ImageFile.at(image, "kernel", boot.kernel());
            ImageFile.at(image, "ramdisk", boot.ramdisk());
            if (boot.arguments().codePoints().anyMatch(FileMaker::isForeignToXml)) {
                throw ImageFile.unusable(image, "its kernel arguments hold what is no text");
            }
        });
    }

    /** Control characters, halves of surrogate pairs, and what Unicode will never give a meaning. */
    private static boolean isForeignToXml(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || (character & 0xfffe) == 0xfffe;
    }

    void make(InstanceSpec spec, InstanceFiles files) throws IOException {
        fetchKernel(spec.image(), files);
        if (!Files.exists(files.rootDisk())) {
            makeRootDisk(spec.image(), spec.flavor(), files);
        }
        MoreDisks.makeEmptyOnes(spec.flavor(), files);
        new ConfigDrive(patience).make(spec, files);
        InstanceRecord.write(spec, files);
    }

    /**
     * A rescue needs a disk that is as large as its image, or as the image wants it.
     *
     * @param spec the instance as it is rescued; what it is given is what the rescue image finds
     */
    void makeForRescue(InstanceSpec spec, InstanceFiles files) throws IOException {
        Image image = spec.image();
        fetchKernel(image, files);
        makeRootDisk(ImageFile.withoutMinimumDisk(image), new Flavor("rescue", 1, 1, 0), files);
        grow(files.rootDisk(), ImageFile.minimumDiskBytes(image));
        new ConfigDrive(patience).make(spec, files);
    }

    /** Copies, since libvirt changes the owner of the files that it boots. */
    private static void fetchKernel(Image image, InstanceFiles files) throws IOException {
        if (image.kernel().isPresent()) {
            Files.copy(ImageFile.at(image, "kernel", image.kernel().get().kernel()), files.kernel());
            Files.copy(ImageFile.at(image, "ramdisk", image.kernel().get().ramdisk()), files.ramdisk());
            KernelFile.check(image, files.kernel());
        }
    }

    /** What can be refused at a look is not copied first; the copy is looked at again, for it alone will not change. */
    private void makeRootDisk(Image image, Flavor flavor, InstanceFiles files) throws IOException {
        Path source = ImageFile.at(image, "root disk", image.location());
        Path fetched = files.fetched();
        ImageFile.rootDiskBytes(image, source, flavor);
        fetch(image, source, fetched);
        long bytes = ImageFile.rootDiskBytes(image, fetched, flavor);
        if (image.format() == DiskFormat.RAW) {
            Files.move(fetched, files.rootDisk(), StandardCopyOption.ATOMIC_MOVE);
        } else {
            unpack(image, fetched, files.rootDisk());
            Files.delete(fetched);
        }
        grow(files.rootDisk(), bytes);
    }

    private static void fetch(Image image, Path source, Path target) throws IOException {
        try (InputStream bytes = Files.newInputStream(source)) {
            if (image.sha256().isEmpty()) {
                SparseCopy.copy(bytes, target);
            } else {
                DigestInputStream digested = new DigestInputStream(bytes, Digests.newSha256());
                SparseCopy.copy(digested, target);
                ImageFile.checkDigest(
                        image, Digests.hex(digested.getMessageDigest().digest()));
            }
        }
    }

    private void unpack(Image image, Path packed, Path raw) throws IOException {
        List<String> command =
                List.of("qemu-img", "convert", "-f", "qcow2", "-O", "raw", packed.toString(), raw.toString());
        Commands.Outcome outcome = run(command);
        if (!outcome.succeeded()) {
            ErrorCode code = Failures.codeOf(outcome.output(), ErrorCode.INVALID_ARGUMENT);
            throw new VirtDriverException(
                    code, "image " + image.id() + " cannot be used: qemu-img says: " + outcome.output());
        }
    }

    private Commands.Outcome run(List<String> command) {
        try {
            return Commands.run(command, patience);
        } catch (IOException absent) {
            throw new VirtDriverException(
                    ErrorCode.UNAVAILABLE, "qemu-img cannot be run; on Debian: apt-get install qemu-utils", absent);
        }
    }

    private static void grow(Path disk, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
            if (file.length() < bytes) {
                file.setLength(bytes);
            }
        }
    }
}
