package org.virttck.specs.security;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Image;
import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.EnumCases;

/** Images that cannot be used, and whose refusal could tell what is in a file of the host. */
enum QuotedFile implements EnumCase {
    CLAIMED_AS_QCOW2((files, file) -> with(files.image(file.toUri()), DiskFormat.QCOW2, Optional.empty())),
    OF_ANOTHER_CHECKSUM((files, file) -> with(files.image(file.toUri()), DiskFormat.RAW, Optional.of("0".repeat(64)))),
    AS_A_BACKING_FILE((files, file) ->
            files.qcow2(new Qcow2Bytes().backingFile(file.toString()).array())),
    BEHIND_THE_MAGIC((files, file) -> files.qcow2(("QFI\u00fb" + files.mark()).getBytes(StandardCharsets.ISO_8859_1))),
    AS_A_FOLDER((files, file) -> files.image(URI.create(file.toUri() + "/disk")));

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final BiFunction<ImageFiles, Path, Image> making;

    QuotedFile(BiFunction<ImageFiles, Path, Image> making) {
        this.making = making;
    }

    /** An image that leads to the file, or holds its text. */
    Image leadingTo(Path file, ImageFiles files) {
        return making.apply(files, file);
    }

    @Override
    public String rule() {
        return "security.refusals-quote-no-file";
    }

    private static Image with(Image image, DiskFormat format, Optional<String> sha256) {
        return new Image(image.id(), format, image.location(), sha256, 0, 0, Optional.empty());
    }

    /** All of them. */
    static final class Rows extends EnumCases {
        Rows() {
            super(QuotedFile.class);
        }
    }
}
