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
        return of("report.css");
    }

    static Style of(String... sheets) {
        StringBuilder all = new StringBuilder();
        for (String sheet : sheets) {
            all.append(text(sheet));
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(bytes));
        return new Style(all.toString(), "sha256-" + hash);
    }

    private static String text(String sheet) {
        try (InputStream in = Style.class.getResourceAsStream(sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
