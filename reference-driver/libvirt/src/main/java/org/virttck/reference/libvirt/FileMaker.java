package org.virttck.reference.libvirt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
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
        Image image = spec.image();
        ImageFile.checkMemory(image, spec.flavor());
        ImageFile.at(image, "root disk", image.location());
        image.kernel().ifPresent(boot -> {
            ImageFile.at(image, "kernel", boot.kernel());
            ImageFile.at(image, "ramdisk", boot.ramdisk());
            if (boot.arguments().chars().anyMatch(Character::isISOControl)) {
                throw ImageFile.unusable(image, "its kernel arguments hold control characters");
            }
        });
    }

    void make(InstanceSpec spec, InstanceFiles files) throws IOException {
        fetchKernel(spec.image(), files);
        makeRootDisk(spec, files);
        MoreDisks.makeEmptyOnes(spec.flavor(), files);
        new ConfigDrive(patience).make(spec, files);
        writeRecord(spec, files.record());
    }

    /** Copies, since libvirt changes the owner of the files that it boots. */
    private static void fetchKernel(Image image, InstanceFiles files) throws IOException {
        if (image.kernel().isPresent()) {
            Files.copy(ImageFile.at(image, "kernel", image.kernel().get().kernel()), files.kernel());
            Files.copy(ImageFile.at(image, "ramdisk", image.kernel().get().ramdisk()), files.ramdisk());
        }
    }

    private void makeRootDisk(InstanceSpec spec, InstanceFiles files) throws IOException {
        Image image = spec.image();
        Path fetched = files.fetched();
        ImageFile.checkDigest(image, SparseCopy.copy(ImageFile.at(image, "root disk", image.location()), fetched));
        long bytes = ImageFile.rootDiskBytes(image, fetched, spec.flavor());
        if (image.format() == DiskFormat.RAW) {
            Files.move(fetched, files.rootDisk(), StandardCopyOption.ATOMIC_MOVE);
        } else {
            unpack(image, fetched, files.rootDisk());
            Files.delete(fetched);
        }
        grow(files.rootDisk(), bytes);
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

    private static void writeRecord(InstanceSpec spec, Path target) throws IOException {
        Properties record = new Properties();
        record.setProperty("name", spec.name());
        record.setProperty("flavor", spec.flavor().name());
        record.setProperty("image", spec.image().id());
        spec.metadata().forEach((key, value) -> record.setProperty("metadata." + key, value));
        try (OutputStream file = Files.newOutputStream(target)) {
            record.store(file, null);
        }
    }
}
