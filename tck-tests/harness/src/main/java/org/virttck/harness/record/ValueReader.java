package org.virttck.harness.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.config.Patience;

/** Reads what {@link ValueWriter} has written, given the type that it had. */
final class ValueReader {

    private static final Map<Type, Function<String, ?>> FROM_TEXT = Map.of(
            Duration.class, Patience::written,
            Instant.class, Instant::parse,
            UUID.class, UUID::fromString,
            URI.class, URI::create,
            InstanceId.class, InstanceId::of);
    private static final Map<Type, Function<JsonNode, ?>> PLAIN = Map.of(
            boolean.class, JsonNode::booleanValue,
            Boolean.class, JsonNode::booleanValue,
            int.class, JsonNode::intValue,
            Integer.class, JsonNode::intValue,
            long.class, JsonNode::longValue,
            Long.class, JsonNode::longValue,
            double.class, JsonNode::asDouble,
            Double.class, JsonNode::asDouble);

    private final Masks masks;

    ValueReader(Masks masks) {
        this.masks = masks;
    }

    /** The value; null where null was written for something that is not optional. */
    Object read(JsonNode node, Type type) {
        if (type instanceof ParameterizedType generic) {
            return readGeneric(node, generic);
        }
        if (node.isNull()) {
            return null;
        }
        if (PLAIN.containsKey(type)) {
            return PLAIN.get(type).apply(node);
        }
        return type == byte[].class ? bytes(node) : readText(node, (Class<?>) type);
    }

    private Object readGeneric(JsonNode node, ParameterizedType type) {
        if (type.getRawType() == Optional.class) {
            return Optional.ofNullable(read(node, type.getActualTypeArguments()[0]));
        }
        if (node.isNull()) {
            return null;
        }
        if (type.getRawType() == Map.class) {
            return map(node, type.getActualTypeArguments()[0], type.getActualTypeArguments()[1]);
        }
        List<Object> items = new ArrayList<>();
        node.forEach(item -> items.add(read(item, type.getActualTypeArguments()[0])));
        return type.getRawType() == Set.class ? new LinkedHashSet<>(items) : items;
    }

    private Map<Object, Object> map(JsonNode node, Type key, Type value) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> entries.put(ofText(entry.getKey(), (Class<?>) key), read(entry.getValue(), value)));
        return entries;
    }

    private Object readText(JsonNode node, Class<?> type) {
        if (type.isRecord() && type != InstanceId.class) {
            return record(node, type);
        }
        return ofText(node.has("redacted") ? "redacted-" + node.path("redacted").asText() : node.asText(), type);
    }

    private Object ofText(String written, Class<?> type) {
        String text = masks.unmasked(written);
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text + " is no " + type.getSimpleName()));
        }
        return FROM_TEXT.getOrDefault(type, same -> same).apply(text);
    }

    private Object bytes(JsonNode node) {
        try {
            return node.has("base64")
                    ? node.path("base64").binaryValue()
                    : masks.unmasked(node.asText()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object record(JsonNode node, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> read(node.path(component.getName()), component.getGenericType()))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(node + " is no " + type.getSimpleName() + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
