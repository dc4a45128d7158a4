package org.virttck.specs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.virttck.driver.model.InstanceId;

/** Bodies of requests, byte by byte. */
final class Bodies {

    private Bodies() {}

    static byte[] json(Map<String, ?> members) {
        try {
            return new JsonMapper().writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("these members are plain values", e);
        }
    }

    static byte[] about(InstanceId instance) {
        return json(Client.about(instance));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An object of so many levels, itself included. */
    static byte[] nested(int levels) {
        return text("{\"x\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}");
    }

    /** A body with blanks behind it. */
    static byte[] padded(byte[] body, int length) {
        byte[] padded = Arrays.copyOf(body, length);
        Arrays.fill(padded, body.length, length, (byte) ' ');
        return padded;
    }
}
