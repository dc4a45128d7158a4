package org.virttck.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.virttck.driver.model.InstanceId;

/** What the wire carries inside of lists and maps, and that null is not among it. */
class WireJsonTest {

    private static final String ID = "3c1d0a5e-8f0b-4c55-9d6a-0d6f7a1c2b3e";

    private final JsonMapper mapper = WireJson.mapper(1 << 16);

    @Test
    void valuesComeThrough() throws JsonProcessingException {
        Set<InstanceId> ids = mapper.readValue("[\"" + ID + "\"]", new TypeReference<>() {});
        assertEquals(Set.of(new InstanceId(UUID.fromString(ID))), ids);
        List<String> names = mapper.readValue("[\"a\", \"b\"]", new TypeReference<>() {});
        assertEquals(List.of("a", "b"), names);
        Map<String, InstanceId> byName = mapper.readValue("{\"a\": \"" + ID + "\"}", new TypeReference<>() {});
        assertEquals(ids, Set.copyOf(byName.values()));
    }

    @Test
    void nullIsRefused() {
        assertRefused("[null]", new TypeReference<Set<InstanceId>>() {});
        assertRefused("[\"a\", null]", new TypeReference<List<String>>() {});
        assertRefused("[\"a\", null]", new TypeReference<Set<String>>() {});
        assertRefused("{\"a\": null}", new TypeReference<Map<String, InstanceId>>() {});
    }

    private void assertRefused(String text, TypeReference<?> type) {
        assertThrows(JsonMappingException.class, () -> mapper.readValue(text, type), text);
    }
}
