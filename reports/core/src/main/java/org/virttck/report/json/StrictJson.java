package org.virttck.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads one JSON document and takes it only when every reader would understand it alike: valid UTF-8, each key once,
 * nothing after the end, no number that is none, no nesting and no length beyond the limits.
 */
public final class StrictJson {

    private static final int DEEPEST_NESTING = 64;

    private final int longestInBytes;
    private final JsonFactory factory;

    /**
     * A reader with a limit.
     *
     * @param longestInBytes longest document that is taken
     */
    public StrictJson(int longestInBytes) {
        this.longestInBytes = longestInBytes;
        this.factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING + 1)
                        .maxStringLength(longestInBytes)
                        .build())
                .build();
    }

    /**
     * Reads a file.
     *
     * @param file a readable file
     * @return its document
     * @throws InvalidJsonException when it is not strictly JSON
     * @throws UncheckedIOException when it cannot be read
     */
    public JsonField read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(longestInBytes + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads bytes.
     *
     * @param document one document
     * @return the document
     * @throws InvalidJsonException when it is not strictly JSON
     */
    public JsonField read(byte[] document) {
        if (document.length > longestInBytes) {
            throw new InvalidJsonException("byte %d: longer than the limit of %<d bytes".formatted(longestInBytes));
        }
        CharBuffer text = decoded(document);
        try (JsonParser parser = factory.createParser(text.array(), text.arrayOffset(), text.length())) {
            return new JsonField("", new TreeReader(parser, DEEPEST_NESTING).document());
        } catch (JsonEOFException e) {
            throw refusal(e.getLocation(), "the document ends too early");
        } catch (JsonProcessingException e) {
            throw refusal(e.getLocation(), withoutAdviceForProgrammers(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InvalidJsonException refusal(JsonLocation place, String fault) {
        return new InvalidJsonException(
                "line %d, column %d: %s".formatted(place.getLineNr(), Math.max(1, place.getColumnNr()), fault));
    }

    private static String withoutAdviceForProgrammers(String message) {
        int advice = message.indexOf(": enable");
        return advice < 0 ? message : message.substring(0, advice);
    }

    private static CharBuffer decoded(byte[] document) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(document);
        CharBuffer text = CharBuffer.allocate(document.length);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw new InvalidJsonException("byte %d: not UTF-8".formatted(bytes.position()));
        }
        return text.flip();
    }
}
