package org.virttck.report.export;

import java.net.URI;
import java.net.URISyntaxException;

/** Names of files as references of URIs. */
final class UriText {

    private UriText() {}

    /** A relative reference, in which everything that has no place there is escaped. */
    static String of(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }
}
