package org.virttck.specs.security;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Locations that lead to an image in a roundabout way, or in the eyes of some. */
enum OddLocation implements SpecCase {
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
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String rule() {
        return "security.odd-locations-are-taken-or-refused";
    }

    @Override
    public List<Capability> needs() {
        return List.of();
    }

    /** All of them. */
    static final class Rows implements SpecCases {
        @Override
        public List<? extends SpecCase> of(Catalogue catalogue) {
            return Stream.of(values()).toList();
        }
    }
}
