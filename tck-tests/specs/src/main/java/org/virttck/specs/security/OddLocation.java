package org.virttck.specs.security;

import java.net.URI;
import java.util.function.Function;
import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.EnumCases;

/** Locations that lead to an image in a roundabout way, or in the eyes of some. */
enum OddLocation implements EnumCase {
    QUERY(files -> URI.create(files.raw("disk").toUri() + "?format=qcow2")),
    FRAGMENT(files -> URI.create(files.raw("disk").toUri() + "#part")),
    PARENT_FOLDER(files -> URI.create(files.raw("x/disk").getParent().toUri() + "../x/disk")),
    LINK(files -> files.link("link", files.raw("disk")).toUri()),
    UPPER_CASE_SCHEME(files -> URI.create("FILE:" + files.raw("disk").toUri().getRawPath())),
    SLASH_AT_THE_END(files -> URI.create(files.raw("disk").toUri() + "/")),
    SLASHES(files -> URI.create("file:" + files.raw("disk").toUri().getRawPath().replace("/", "//")));

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Function<ImageFiles, URI> making;

    OddLocation(Function<ImageFiles, URI> making) {
        this.making = making;
    }

    URI in(ImageFiles files) {
        return making.apply(files);
    }

    @Override
    public String rule() {
        return "security.odd-locations-are-taken-or-refused";
    }

    /** All of them. */
    static final class Rows extends EnumCases {
        Rows() {
            super(OddLocation.class);
        }
    }
}
