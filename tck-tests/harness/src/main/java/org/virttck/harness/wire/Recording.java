package org.virttck.harness.wire;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes down what REST Assured sends and is answered. */
final class Recording implements Filter {

    private final WireLog log;

    Recording(WireLog log) {
        this.log = log;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        return log.exchange(
                request.getMethod() + " " + request.getDerivedPath(),
                sent(request),
                () -> whole(context.next(request, expected)),
                Recording::told);
    }

    /** Read to its end here, where the time for it is bounded. */
    private static Response whole(Response answer) {
        return new ResponseBuilder().clone(answer).setBody(answer.asByteArray()).build();
    }

    private Map<String, ?> sent(FilterableRequestSpecification request) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("headers", shown(request.getHeaders()));
        Object body = request.getBody();
        if (body != null) {
            sent.put("body", log.shown(body instanceof byte[] bytes ? text(bytes) : body.toString()));
        }
        return sent;
    }

    private static Object told(Response answer) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", answer.statusCode());
        told.put("headers", shown(answer.headers()));
        told.put("body", WireLog.cut(text(answer.asByteArray())));
        return told;
    }

    private static Map<String, String> shown(Headers headers) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Header header : headers) {
            boolean secret = header.getName().equalsIgnoreCase("Authorization");
            shown.put(header.getName(), secret ? "(hidden)" : header.getValue());
        }
        return shown;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
