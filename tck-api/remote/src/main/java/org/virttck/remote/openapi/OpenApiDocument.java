package org.virttck.remote.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import org.virttck.driver.model.DriverDescription;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.remote.EndpointDescription;
import org.virttck.remote.EndpointHealth;
import org.virttck.remote.OpenedSession;
import org.virttck.remote.Problem;
import org.virttck.remote.RemoteOperation;
import org.virttck.remote.SessionRequest;
import org.virttck.remote.WireHeaders;

/** The wire as an OpenAPI 3.1 document. The same contract gives the same document, byte for byte. */
public final class OpenApiDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schemas schemas = new Schemas();
    private final ObjectNode paths = JSON.objectNode();

    private OpenApiDocument() {}

    /**
     * Prints it.
     *
     * @return JSON, indented, with a line break at its end
     */
    public static String text() {
        try {
            return JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(new OpenApiDocument().document())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }

    private ObjectNode document() {
        addReads();
        addCall("/v1/driver/open", "driver", "open", schemas.of(SessionRequest.class), OpenedSession.class);
        addCall("/v1/driver/close", "driver", "close", emptyObject(), void.class);
        Type lines = new TypeReference<Map<String, Set<String>>>() {}.getType();
        addCall("/v1/driver/probes", "driver", "probes", emptyObject(), lines);
        RemoteOperation.all()
                .forEach(operation -> addCall(
                        operation.path(),
                        operation.chapter(),
                        operation.method().getName(),
                        arguments(operation),
                        operation.method().getGenericReturnType()));
        ObjectNode document = JSON.objectNode().put("openapi", "3.1.0");
        document.set(
                "info",
                JSON.objectNode()
                        .put("title", "The virt driver contract over HTTP")
                        .put("version", DriverDescription.CONTRACT_VERSION)
                        .put(
                                "description",
                                "Derived from the contract. What holds for all paths is in docs/remote.md."));
        document.set("paths", paths);
        document.set("components", components());
        return document;
    }

    private void addReads() {
        addRead("/v1", "describe", WireHeaders.JSON, schemas.of(EndpointDescription.class));
        addRead("/v1/health", "health", WireHeaders.JSON, schemas.of(EndpointHealth.class));
        addRead(
                "/v1/events",
                "events",
                WireHeaders.EVENT_STREAM,
                JSON.objectNode().put("type", "string"));
        schemas.of(LifecycleEvent.class);
        ObjectNode look = read("operation", WireHeaders.JSON, JSON.objectNode());
        ((ObjectNode) look.get("responses")).set("202", response("It is still running."));
        ((ArrayNode) look.get("parameters"))
                .add(JSON.objectNode()
                        .put("name", "id")
                        .put("in", "path")
                        .put("required", true)
                        .set("schema", JSON.objectNode().put("type", "string")));
        paths.set("/v1/operations/{id}", JSON.objectNode().set("get", look));
    }

    private void addRead(String path, String id, String mediaType, ObjectNode schema) {
        paths.set(path, JSON.objectNode().set("get", read(id, mediaType, schema)));
    }

    private ObjectNode read(String id, String mediaType, ObjectNode schema) {
        ObjectNode responses = JSON.objectNode();
        responses.set("200", content(response("The answer."), mediaType, schema));
        responses.set("default", reference("responses/Problem"));
        ObjectNode operation = JSON.objectNode().put("operationId", id);
        operation.set("parameters", JSON.arrayNode().add(reference("parameters/Session")));
        operation.set("responses", responses);
        return operation;
    }

    private void addCall(String path, String chapter, String name, ObjectNode body, Type result) {
        ObjectNode responses = JSON.objectNode();
        if (result == void.class) {
            responses.set("204", response("It is done."));
        } else {
            responses.set("200", content(response("The result."), WireHeaders.JSON, schemas.of(result)));
        }
        responses.set("202", response("It is still running; Location says where its answer will be."));
        responses.set("default", reference("responses/Problem"));
        ObjectNode operation = JSON.objectNode().put("operationId", chapter + "." + name);
        operation.set("tags", JSON.arrayNode().add(chapter));
        ArrayNode parameters = operation.putArray("parameters");
        for (String header : new String[] {"Session", "IdempotencyKey", "Prefer"}) {
            parameters.add(reference("parameters/" + header));
        }
        operation.set("requestBody", content(JSON.objectNode().put("required", true), WireHeaders.JSON, body));
        operation.set("responses", responses);
        paths.set(path, JSON.objectNode().set("post", operation));
    }

    private ObjectNode arguments(RemoteOperation operation) {
        ObjectNode body = emptyObject();
        ObjectNode properties = body.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Parameter parameter : operation.parameters()) {
            properties.set(parameter.getName(), schemas.of(parameter.getParameterizedType()));
            required.add(parameter.getName());
        }
        return required.isEmpty() ? emptyObject() : body.set("required", required);
    }

    private ObjectNode components() {
        ObjectNode parameters = JSON.objectNode();
        parameters.set("Session", header(WireHeaders.SESSION, false, "The session; without it, the operator's."));
        parameters.set(
                "IdempotencyKey", header(WireHeaders.IDEMPOTENCY_KEY, true, "Tells a call from its repetition."));
        parameters.set("Prefer", header(WireHeaders.PREFER, false, "wait=N: how many seconds the caller waits."));
        ObjectNode components = JSON.objectNode();
        components.set("parameters", parameters);
        ObjectNode problem = content(response("A problem."), Problem.MEDIA_TYPE, schemas.of(Problem.class));
        components.set("responses", JSON.objectNode().set("Problem", problem));
        components.set("schemas", schemas.named());
        return components;
    }

    private static ObjectNode header(String name, boolean required, String description) {
        return JSON.objectNode()
                .put("name", name)
                .put("in", "header")
                .put("required", required)
                .put("description", description)
                .set("schema", JSON.objectNode().put("type", "string"));
    }

    private static ObjectNode content(ObjectNode holder, String mediaType, ObjectNode schema) {
        holder.putObject("content").putObject(mediaType).set("schema", schema);
        return holder;
    }

    private static ObjectNode response(String description) {
        return JSON.objectNode().put("description", description);
    }

    private static ObjectNode reference(String component) {
        return JSON.objectNode().put("$ref", "#/components/" + component);
    }

    private static ObjectNode emptyObject() {
        return JSON.objectNode().put("type", "object");
    }
}
