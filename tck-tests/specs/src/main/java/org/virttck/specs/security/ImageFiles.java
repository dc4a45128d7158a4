package org.virttck.specs.security;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.KernelBoot;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.judge.ArrangementFailed;

/** Files of one spec, in a folder of their own: small disks that need not boot, and things that are no disks at all. */
final class ImageFiles {

    private static final int DISK_BYTES = 64 * 1024;

    private final Bench bench;
    private final String id;
    private final Path folder;

    ImageFiles(Bench bench) {
        this.bench = bench;
        this.id = bench.spec().build().name();
        this.folder =
                arranged(() -> Files.createDirectories(bench.images().folder().resolve(id)));
    }

    /** Makes a file and may fail at it. */
    interface Making<T> {
        T make() throws IOException, InterruptedException;
    }

    Path folder() {
        return folder;
    }

    /** A text that nothing else on the host holds. */
    String mark() {
        return "marked-by-" + id;
    }

    Image disk() {
        return image(raw("disk").toUri());
    }

    /** An instance that is not powered on and has a disk of no content. */
    InstanceSpec spec() {
        return bench.spec().image(disk()).powerOn(false).build();
    }

    Image image(URI location) {
        return new Image(id, DiskFormat.RAW, location, Optional.empty(), 0, 0, Optional.empty());
    }

    Image qcow2(byte[] bytes) {
        URI location = file("disk.qcow2", bytes).toUri();
        return new Image(id, DiskFormat.QCOW2, location, Optional.empty(), 0, 0, Optional.empty());
    }

    Path raw(String name) {
        return file(name, new byte[DISK_BYTES]);
    }

    Path file(String name, byte[] bytes) {
        return arranged(() -> {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        });
    }

    Path link(String name, Path target) {
        return arranged(() -> Files.createSymbolicLink(folder.resolve(name), target));
    }

    /** A pipe that nobody writes to. It is opened at the end, to let go whoever waits for it. */
    Path pipe(String name) {
        return arranged(() -> {
            Path pipe = folder.resolve(name);
            Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
            if (!mkfifo.waitFor(bench.patience().call().toMillis(), TimeUnit.MILLISECONDS) || mkfifo.exitValue() != 0) {
                throw new IOException("mkfifo failed");
            }
            bench.later(() -> letGo(pipe));
            return pipe;
        });
    }

    static Image withId(Image image, String id) {
        return new Image(
                id,
                image.format(),
                image.location(),
                image.sha256(),
                image.minMemoryMib(),
                image.minRootGib(),
                image.kernel());
    }

    static Image withKernel(Image image, Optional<KernelBoot> kernel) {
        return new Image(
                image.id(),
                image.format(),
                image.location(),
                image.sha256(),
                image.minMemoryMib(),
                image.minRootGib(),
                kernel);
    }

    private static void letGo(Path pipe) {
        try {
            new RandomAccessFile(pipe.toFile(), "rw").close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T arranged(Making<T> making) {
        try {
            return making.make();
        } catch (IOException | UnsupportedOperationException e) {
            throw new ArrangementFailed("could not arrange a file: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArrangementFailed("the spec was interrupted", e);
        }
    }
}
