package org.virttck.remote.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.remote.Problem;
import org.virttck.remote.TransportProblem;
import org.virttck.remote.WireHeaders;
import org.virttck.remote.WireJson;

/** Bodies of requests and answers. */
final class Json {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonMapper mapper;

    Json(int maxBytes) {
        this.mapper = WireJson.mapper(maxBytes);
    }

    ObjectNode object(byte[] body) {
        try {
            String text = text(body);
            mustHaveShortNumbers(text);
            if (mapper.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw malformed("the body is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw malformed("the body is no JSON object");
    }

    /** The parser would guess the encoding, and pass over a byte order mark. */
    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (!text.startsWith(BYTE_ORDER_MARK)) {
                return text;
            }
        } catch (CharacterCodingException e) {
            throw malformed("the body is not UTF-8");
        }
        throw malformed("the body begins with a byte order mark");
    }

    /** The parser counts digits, but neither sign nor point. */
    private void mustHaveShortNumbers(String text) throws IOException {
        if (text.length() <= WireJson.LONGEST_NUMBER) {
            return;
        }
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric() && parser.getTextLength() > WireJson.LONGEST_NUMBER) {
                    throw malformed("a number is longer than " + WireJson.LONGEST_NUMBER + " characters");
                }
            }
        }
    }

    private static Refused malformed(String detail) {
        return new Refused(TransportProblem.MALFORMED_JSON, detail);
    }

    /** An argument by the name of its parameter. */
    Object argument(ObjectNode body, Parameter parameter) {
        JsonNode value = body.get(parameter.getName());
        if (value == null || value.isNull()) {
            throw new VirtDriverException(
                    ErrorCode.INVALID_ARGUMENT, "the body lacks the member \"" + parameter.getName() + '"');
        }
        JavaType type = mapper.constructType(parameter.getParameterizedType());
        try {
            return mapper.readerFor(type).readValue(value);
        } catch (IOException e) {
            throw new VirtDriverException(ErrorCode.INVALID_ARGUMENT, parameter.getName() + reason(e));
        }
    }

    <T> T read(ObjectNode body, Class<T> type) {
        try {
            return mapper.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw new VirtDriverException(ErrorCode.INVALID_ARGUMENT, "the body" + reason(e));
        }
    }

    Answer value(Object value) {
        return new Answer(Answer.OK, WireHeaders.JSON, bytes(value), Map.of());
    }

    Answer problem(Problem problem) {
        return new Answer(problem.status(), Problem.MEDIA_TYPE, bytes(problem), Map.of());
    }

    String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where in the argument, and what is wrong there; never the value itself, which may be a secret. */
    private static String reason(IOException e) {
        if (!(e instanceof JsonMappingException wrong)) {
            return ": is malformed";
        }
        String where = wrong.getPath().stream().map(Json::step).collect(Collectors.joining());
        Throwable cause = wrong instanceof ValueInstantiationException ? wrong.getCause() : null;
        return where + ": " + (cause == null ? "is missing or of another type" : cause.getMessage());
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }
}
