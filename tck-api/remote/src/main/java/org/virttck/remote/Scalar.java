package org.virttck.remote;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** A type that is one string on the wire. */
final class Scalar<T> {

    private final Class<T> type;
    private final Function<T, String> write;
    private final Function<String, T> read;

    Scalar(Class<T> type, Function<T, String> write, Function<String, T> read) {
        this.type = type;
        this.write = write;
        this.read = read;
    }

    void addTo(SimpleModule module) {
        module.addSerializer(type, serializer()).addDeserializer(type, deserializer());
    }

    private JsonSerializer<T> serializer() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(write.apply(value));
            }
        };
    }

    private JsonDeserializer<T> deserializer() {
        return new JsonDeserializer<>() {
            @Override
            public Class<?> handledType() {
                return type;
            }

            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                if (in.currentToken() != JsonToken.VALUE_STRING) {
                    throw context.wrongTokenException(in, type, JsonToken.VALUE_STRING, "must be a string");
                }
                try {
                    return read.apply(in.getText());
                } catch (IllegalArgumentException | DateTimeException malformed) {
                    throw context.weirdStringException("hidden", type, malformed.getMessage());
                }
            }
        };
    }
}
