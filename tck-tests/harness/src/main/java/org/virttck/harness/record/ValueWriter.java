package org.virttck.harness.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.virttck.driver.Subscription;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.Secret;

/**
 * Writes values of the contract as canonical JSON: records by their components in order, enums by
 * name, durations and instants in ISO 8601, bytes as text where they are UTF-8, secrets as their digest, and everything
 * else as its text. {@link ValueReader} reads it again.
 */
final class ValueWriter {

    private static final int REPLACEMENT = 0xfffd;

    private static final String TICKET = "internalAccessPath";

    private final JsonGenerator json;
    private final Masks masks;
    private final Map<Class<?>, RecordComponent[]> shapes = new HashMap<>();
    private boolean sorting;

    ValueWriter(JsonGenerator json, Masks masks) {
        this.json = json;
        this.masks = masks;
    }

    /** A text as it may be written down. */
    String masked(String text) {
        return wellFormed(masks.masked(text));
    }

    /** A set that a spec has made has another order each time. */
    void writeArguments(Call call) throws IOException {
        sorting = true;
        json.writeStartObject();
        for (int index = 0; index < call.names().size(); index++) {
            json.writeFieldName(call.names().get(index));
            write(call.arguments().get(index));
        }
        json.writeEndObject();
        sorting = false;
    }

    /** JSON is UTF-8, which has no half of a surrogate pair: a replacement character stands for each. */
    static String wellFormed(String text) {
        return text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    void write(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null));
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            writeCompound(value);
        }
    }

    private void writeCompound(Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            writeBytes(bytes);
        } else if (value instanceof Collection<?> items) {
            writeItems(items);
        } else if (value instanceof Map<?, ?> entries) {
            writeEntries(entries);
        } else if (value instanceof InstanceId id) {
            json.writeString(id.toString());
        } else if (value instanceof Secret secret) {
            writeRedacted(masks.digest(secret));
        } else if (value instanceof Consumer<?> || value instanceof Subscription) {
            json.writeString(value instanceof Subscription ? "subscription" : "listener");
        } else if (value instanceof Record compound) {
            writeRecord(compound);
        } else {
            json.writeString(value instanceof Enum<?> constant ? constant.name() : masked(value.toString()));
        }
    }

    /** Text stays readable; anything else is base64. */
    private void writeBytes(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            json.writeString(masks.masked(text));
        } else {
            json.writeStartObject();
            json.writeBinaryField("base64", bytes);
            json.writeEndObject();
        }
    }

    private void writeItems(Collection<?> items) throws IOException {
        json.writeStartArray();
        Iterable<?> ordered = sorting && items instanceof Set<?> ? sorted(items) : items;
        for (Object item : ordered) {
            write(item);
        }
        json.writeEndArray();
    }

    private static Iterable<?> sorted(Collection<?> items) {
        Map<String, Object> byText = new TreeMap<>();
        items.forEach(item -> byText.put(String.valueOf(item), item));
        return byText.values();
    }

    private void writeEntries(Map<?, ?> entries) throws IOException {
        Map<String, Object> byKey = sorting ? new TreeMap<>() : new LinkedHashMap<>();
        entries.forEach((key, value) -> byKey.put(String.valueOf(key), value));
        json.writeStartObject();
        for (Map.Entry<String, Object> entry : byKey.entrySet()) {
            json.writeFieldName(masked(entry.getKey()));
            write(entry.getValue());
        }
        json.writeEndObject();
    }

    private void writeRecord(Record value) throws IOException {
        json.writeStartObject();
        for (RecordComponent component : shapes.computeIfAbsent(value.getClass(), Class::getRecordComponents)) {
            json.writeFieldName(component.getName());
            writeComponent(component.getName(), read(value, component));
        }
        json.writeEndObject();
    }

    /** The path of a console is the ticket that lets one in. */
    private void writeComponent(String name, Object value) throws IOException {
        if (name.equals(TICKET) && value instanceof Optional<?> ticket && ticket.isPresent()) {
            writeRedacted(masks.digest(ticket.get().toString()));
        } else {
            write(value);
        }
    }

    private void writeRedacted(String digest) throws IOException {
        json.writeStartObject();
        json.writeStringField("redacted", digest);
        json.writeEndObject();
    }

    private static Object read(Record value, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
