package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.exception.JsonPathException;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.virttck.harness.wire.RawAnswer;

/** What answers of an endpoint say. */
final class Answers {

    static final String PROBLEM = "application/problem+json";

    private static final String JSON = "application/json";

    private Answers() {}

    /** Status and code of a refusal by the driver, status and kind of one by the endpoint, else status and media type. */
    static String told(Response answer) {
        return told(answer.statusCode(), answer.contentType(), answer.asString());
    }

    static String told(RawAnswer answer) {
        return told(answer.status(), answer.header("content-type").orElse(""), answer.body());
    }

    static String told(int status, String contentType, String body) {
        String type = mediaType(contentType);
        return (status + " " + (type.equals(PROBLEM) ? kind(json(body)) : type)).strip();
    }

    static String mediaType(RawAnswer answer) {
        return mediaType(answer.header("content-type").orElse(""));
    }

    static String mediaType(String contentType) {
        return Objects.toString(contentType, "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static void assertTold(String expected, Response answer, String what) {
        assertEquals(expected, told(answer), what);
    }

    /** The answer to a call that succeeded and has a result. */
    static void assertResult(Response answer, String what) {
        assertEquals("200 " + JSON, told(answer), what);
    }

    /** The answer to a call that succeeded and has no result. */
    static void assertDone(Response answer, String what) {
        assertEquals("204", told(answer), what);
    }

    /** What is said of it differs only where the rule says that it may. */
    static String whole(Response answer) {
        return told(answer) + " " + answer.asString();
    }

    static JsonPath json(Response answer) {
        return json(answer.asString());
    }

    static JsonPath json(String body) {
        JsonPath path = new JsonPath(body);
        try {
            path.get();
            return path;
        } catch (JsonPathException e) {
            throw new AssertionFailedError("body of an answer", "JSON", body, e);
        }
    }

    /** A member as a text; empty when it is something else or not there. */
    static String text(Response answer, String path) {
        return text(json(answer), path);
    }

    static String text(JsonPath json, String path) {
        return value(json, path) instanceof String text ? text : "";
    }

    static Object value(JsonPath json, String path) {
        try {
            return json.get(path);
        } catch (IllegalArgumentException notThere) {
            return null;
        }
    }

    /** Those of several members that are no texts, or empty ones. */
    static List<String> blank(JsonPath json, List<String> paths) {
        return paths.stream().filter(path -> text(json, path).isBlank()).collect(Collectors.toList());
    }

    private static String kind(JsonPath problem) {
        String code = text(problem, "code");
        String type = text(problem, "type");
        return code.isEmpty() ? type.substring(type.lastIndexOf('/') + 1) : code;
    }
}
