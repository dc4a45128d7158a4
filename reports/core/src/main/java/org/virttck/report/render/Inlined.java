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
        return read("report.css");
    }

    static Inlined script() {
        return read("report.js");
    }

    private static Inlined read(String file) {
        try (InputStream in = Inlined.class.getResourceAsStream(file)) {
            byte[] bytes = in.readAllBytes();
            String hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(bytes));
            return new Inlined(new String(bytes, StandardCharsets.UTF_8), "sha256-" + hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
