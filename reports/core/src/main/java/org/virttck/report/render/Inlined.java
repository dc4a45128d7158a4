package org.virttck.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.virttck.report.digest.Sha256;

/**
 * A style sheet or a script inside a page, and the hash by which the page's content security policy lets in that one and
 * nothing else.
 *
 * @param text of the file
 * @param hash as a policy names it
 */
record Inlined(String text, String hash) {

    static Inlined style() {
        return of("report.css");
    }

    static Inlined script() {
        return of("report.js");
    }

    /** Files one after the other. */
    static Inlined of(String... files) {
        StringBuilder all = new StringBuilder();
        for (String file : files) {
            all.append(read(file));
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(bytes));
        return new Inlined(all.toString(), "sha256-" + hash);
    }

    private static String read(String file) {
        try (InputStream in = Inlined.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
