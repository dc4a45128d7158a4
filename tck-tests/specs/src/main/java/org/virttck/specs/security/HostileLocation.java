package org.virttck.specs.security;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import org.virttck.driver.ErrorCode;
import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.EnumCases;

/** Locations where there is no image. */
enum HostileLocation implements EnumCase {
    FOLDER(files -> files.folder().toUri()),
    DEVICE(files -> HostileLocation.harmlessDevice()),
    ENDLESS_DEVICE(files -> URI.create("file:///dev/zero")),
    LINK_TO_A_DEVICE(files -> files.link("device", Path.of("/dev/null")).toUri()),
    LINK_TO_ITSELF(files -> files.link("loop", Path.of("loop")).toUri()),
    PIPE(files -> files.pipe("pipe").toUri()),
    TRUNCATED_BY_NUL(files -> URI.create(files.raw("disk").toUri() + "%00.raw")),
    ANOTHER_HOST(files ->
            URI.create("file://example.invalid" + files.raw("disk").toUri().getRawPath())),
    NO_SCHEME(files -> URI.create(files.raw("disk").toUri().getRawPath())),
    NO_PATH(files -> URI.create("file:disk.raw")),
    ARGUMENTS_OF_QEMU(files -> URI.create("json:%7B%22driver%22:%22null-co%22%7D")),
    UNKNOWN_SCHEME(files -> URI.create("no-such-scheme:/disk.raw")),
    DEAD_WEB_SERVER(files -> URI.create("http://127.0.0.1:9/disk.raw")),
    DEAD_BLOCK_SERVER(files -> URI.create("nbd://127.0.0.1:9/disk"));

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Function<ImageFiles, URI> making;

    HostileLocation(Function<ImageFiles, URI> making) {
        this.making = making;
    }

    /** A driver that refuses this looks at what kind of file it opens. */
    static URI harmlessDevice() {
        return URI.create("file:///dev/null");
    }

    URI in(ImageFiles files) {
        return making.apply(files);
    }

    /** A server that cannot be reached may be reached tomorrow. */
    ErrorCode[] refusals() {
        boolean server = this == DEAD_WEB_SERVER || this == DEAD_BLOCK_SERVER;
        return server
                ? new ErrorCode[] {ErrorCode.INVALID_ARGUMENT, ErrorCode.UNAVAILABLE}
                : new ErrorCode[] {ErrorCode.INVALID_ARGUMENT};
    }

    @Override
    public String rule() {
        return "security.images-are-regular-files";
    }

    /** All of them. */
    static final class Rows extends EnumCases {
        Rows() {
            super(HostileLocation.class);
        }
    }
}
