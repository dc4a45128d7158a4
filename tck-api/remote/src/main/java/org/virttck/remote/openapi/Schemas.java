package org.virttck.remote.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.Secret;
import org.virttck.remote.RemoteOperation;

/** Types of the contract as JSON schemas. Records, enumerations and choices get a name and are referred to by it. */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<Class<?>, String[]> PLAIN = Map.ofEntries(
            Map.entry(String.class, new String[] {"string"}),
            Map.entry(boolean.class, new String[] {"boolean"}),
            Map.entry(int.class, new String[] {"integer", "int32"}),
            Map.entry(Integer.class, new String[] {"integer", "int32"}),
            Map.entry(long.class, new String[] {"integer", "int64"}),
            Map.entry(Long.class, new String[] {"integer", "int64"}),
            Map.entry(double.class, new String[] {"number", "double"}),
            Map.entry(UUID.class, new String[] {"string", "uuid"}),
            Map.entry(InstanceId.class, new String[] {"string", "uuid"}),
            Map.entry(URI.class, new String[] {"string", "uri"}),
            Map.entry(Duration.class, new String[] {"string", "duration"}),
            Map.entry(Instant.class, new String[] {"string", "date-time"}),
            Map.entry(Secret.class, new String[] {"string", "password"}));
    private static final Set<Class<?>> BINARY = Set.of(Bytes.class, byte[].class);

    private final Map<String, ObjectNode> named = new TreeMap<>();

    /** Those with a name, as far as they were met. */
    ObjectNode named() {
        ObjectNode all = JSON.objectNode();
        named.forEach(all::set);
        return all;
    }

    ObjectNode of(Type type) {
        return type instanceof ParameterizedType generic ? container(generic) : of((Class<?>) type);
    }

    private ObjectNode of(Class<?> type) {
        if (PLAIN.containsKey(type)) {
            return plain(PLAIN.get(type));
        }
        if (BINARY.contains(type)) {
            return plain("string").put("contentEncoding", "base64");
        }
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace("$", "");
        if (!named.containsKey(name)) {
            named.put(name, JSON.objectNode());
            named.put(name, definition(type));
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode definition(Class<?> type) {
        if (type.isEnum()) {
            ArrayNode names = JSON.arrayNode();
            for (Object constant : type.getEnumConstants()) {
                names.add(constant.toString());
            }
            return plain("string").set("enum", names);
        }
        return type.isRecord() ? object(type) : choice(type);
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode properties = JSON.objectNode();
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType()));
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        ObjectNode schema = plain("object");
        schema.set("properties", properties);
        return required.isEmpty() ? schema : schema.set("required", required);
    }

    /** One of the permitted records, told apart by a member of its own. */
    private ObjectNode choice(Class<?> type) {
        ArrayNode options = JSON.arrayNode();
        for (Class<?> option : type.getPermittedSubclasses()) {
            ObjectNode schema = object(option);
            ObjectNode kind = JSON.objectNode().put("const", RemoteOperation.kebab(option.getSimpleName()));
            ((ObjectNode) schema.get("properties")).set("type", kind);
            ((ArrayNode) schema.get("required")).add("type");
            options.add(schema);
        }
        return JSON.objectNode().set("oneOf", options);
    }

    private ObjectNode container(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] arguments = generic.getActualTypeArguments();
        Type last = arguments[arguments.length - 1];
        if (raw == Optional.class) {
            return of(last);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode array = plain("array").set("items", of(last));
            return raw == Set.class ? array.put("uniqueItems", true) : array;
        }
        return plain("object").set("additionalProperties", of(last));
    }

    private static ObjectNode plain(String... typeAndFormat) {
        ObjectNode schema = JSON.objectNode().put("type", typeAndFormat[0]);
        return typeAndFormat.length == 1 ? schema : schema.put("format", typeAndFormat[1]);
    }
}
