package org.virttck.harness.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Image;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.record.Tape;
import org.virttck.report.digest.Sha256;

/** What instances boot, and images that no driver may accept. */
public final class Images {

    private static final int BLOCK_BYTES = 64 * 1024;
    private static final byte[] QCOW2_MAGIC = {'Q', 'F', 'I', (byte) 0xfb};
    private static final int QCOW2_HEADER_BYTES = 72;
    private static final int BACKING_NAME_AT = 72;

    private final Image bootable;
    private final Path folder;
    private final GuestImages forGuests;
    private final Optional<Tape> tape;

    /**
     * Makes the set.
     *
     * @param bootable the image that works
     * @param guest who speaks on the console of what it boots
     * @param folder where the others are written when they are asked for
     */
    public Images(Image bootable, GuestKind guest, Path folder) {
        this(bootable, folder, new GuestImages(bootable, guest, folder), Optional.empty());
    }

    private Images(Image bootable, Path folder, GuestImages forGuests, Optional<Tape> tape) {
        this.bootable = bootable;
        this.folder = folder;
        this.forGuests = forGuests;
        this.tape = tape;
    }

    /** The same images, of which those that are made from others come through a tape. */
    Images through(Tape recorder) {
        return new Images(bootable, folder, forGuests, Optional.of(recorder));
    }

    /**
     * The image that works.
     *
     * @return as the operator configured it
     */
    public Image bootable() {
        return bootable;
    }

    /**
     * Where files that a spec makes can be written; the driver can read them.
     *
     * @return a folder of the run
     */
    public Path folder() {
        return folder;
    }

    /**
     * An image whose location holds nothing.
     *
     * @return otherwise like the one that works
     */
    public Image missing() {
        return at("missing", folder.resolve("no-such-image").toUri(), bootable.format(), Optional.empty());
    }

    /**
     * An image whose bytes are not those that its checksum promises.
     *
     * @return otherwise like the one that works
     */
    public Image corrupt() {
        return at("corrupt", bootable.location(), bootable.format(), Optional.of(Sha256.hex("other bytes")));
    }

    /**
     * A QCOW2 disk that calls itself RAW: a driver that believes its content, not its label, lets a guest choose a
     * backing file.
     *
     * @return a small image
     */
    public Image qcow2LabelledRaw() {
        return at("mislabelled", write("mislabelled", qcow2("")), DiskFormat.RAW, Optional.empty());
    }

    /**
     * A QCOW2 disk that names a file of the host as its backing file.
     *
     * @return a small image
     */
    public Image qcow2WithBackingFile() {
        return at("backed", write("backed", qcow2("/etc/hostname")), DiskFormat.QCOW2, Optional.empty());
    }

    /**
     * Bytes without the magic of QCOW2 that call themselves QCOW2.
     *
     * @return a small image
     */
    public Image rawLabelledQcow2() {
        return at("raw", write("raw", new byte[BLOCK_BYTES]), DiskFormat.QCOW2, Optional.empty());
    }

    /**
     * A disk image of a given virtual size, without using that much space.
     *
     * @param bytes its size
     * @return a sparse RAW image
     */
    public Image ofSize(long bytes) {
        Path file = folder.resolve("sized-" + bytes);
        try (var channel = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(bytes - 1);
            channel.write(ByteBuffer.wrap(new byte[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return at("sized", file.toUri(), DiskFormat.RAW, Optional.empty());
    }

    /**
     * An image to rescue instances with. Its guest says that it is the rescue system; where the kit makes it, its disk
     * is of another size than that of the image that works.
     *
     * @return otherwise like the one that works
     * @throws org.virttck.harness.judge.NotSupplied when the operator's image has no kernel that could be told so
     */
    public Image rescue() {
        return tape.map(recorder -> recorder.look("the image to rescue with", Image.class, forGuests::rescue))
                .orElseGet(forGuests::rescue);
    }

    /**
     * An image whose guest panics at a non-maskable interrupt.
     *
     * @return otherwise like the one that works
     * @throws org.virttck.harness.judge.NotSupplied when the operator's image has no kernel that could be told so
     */
    public Image crashing() {
        return forGuests.crashing();
    }

    private Image at(String id, URI location, DiskFormat format, Optional<String> sha256) {
        return new Image(
                id, format, location, sha256, bootable.minMemoryMib(), bootable.minRootGib(), bootable.kernel());
    }

    private URI write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes).toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Header of version 2: magic, version, backing file's place and length, cluster bits, virtual size. */
    private static byte[] qcow2(String backingFile) {
        byte[] name = backingFile.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer header = ByteBuffer.allocate(QCOW2_HEADER_BYTES + name.length);
        header.put(QCOW2_MAGIC).putInt(2).putLong(name.length == 0 ? 0 : BACKING_NAME_AT);
        header.putInt(name.length).putInt(16).putLong(1 << 20);
        header.position(QCOW2_HEADER_BYTES);
        header.put(name);
        return Arrays.copyOf(header.array(), BLOCK_BYTES);
    }
}
