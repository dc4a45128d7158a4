package org.virttck.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.virttck.report.digest.Sha256;

/**
 * The style sheet, and the hash by which the page's content security policy lets in this sheet and nothing else.
 *
 * @param sheet CSS
 * @param hash as a policy names it
 */
record Style(String sheet, String hash) {

    static Style read() {
        try (InputStream in = Style.class.getResourceAsStream("report.css")) {
            byte[] sheet = in.readAllBytes();
            String hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(sheet));
            return new Style(new String(sheet, StandardCharsets.UTF_8), "sha256-" + hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
