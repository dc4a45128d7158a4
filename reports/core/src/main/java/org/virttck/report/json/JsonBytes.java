package org.virttck.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes a JSON document to memory, in UTF-8. */
public final class JsonBytes {

    private JsonBytes() {}

    /** Writes the document. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the document.
         *
         * @param out to write to
         * @throws IOException never in practice: the bytes stay in memory
         */
        void writeTo(JsonGenerator out) throws IOException;
    }

    /**
     * Writes a document.
     *
     * @param content of the document
     * @return one line without a line end
     */
    public static byte[] of(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Text that every reader takes. Drivers may put half a surrogate pair into a message; UTF-8 has no form for it.
     *
     * @param text any
     * @return the text with each such half replaced by a question mark
     */
    public static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
