package org.virttck.report.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The policies that are shipped as examples, and the schema. */
public final class PolicyFiles {

    private static final Path FOLDER = Path.of("../../docs/policy");

    private PolicyFiles() {}

    public static Path file(String id) {
        return FOLDER.resolve(id + ".json");
    }

    public static Policy policy(String id) {
        return PolicyReader.read(file(id));
    }

    static ObjectNode document(String id) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(Files.readString(file(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of each kind of entry, so that every member of the schema occurs. */
    static ObjectNode complete() {
        ObjectNode policy = document("2026.11");
        policy.withArray("kits").addObject().put("version", "0.1.0").put("sha256", "0".repeat(64));
        ObjectNode waiver = policy.withArray("waivers").get(0).deepCopy();
        waiver.put("id", "by-digest");
        waiver.putObject("when").putObject("subject").put("sha256", "0".repeat(64));
        policy.withArray("waivers").add(waiver);
        return policy;
    }

    static Policy read(JsonNode document) {
        try {
            return PolicyReader.read(new ObjectMapper().writeValueAsBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema has to say, by place. */
    static Map<String, String> problems(JsonNode document) {
        return schema().validate(document).stream()
                .collect(Collectors.toMap(
                        error -> error.getInstanceLocation().toString(),
                        Error::getMessage,
                        (one, other) -> one + "; " + other));
    }

    private static Schema schema() {
        try (InputStream in = PolicyReader.class.getResourceAsStream("policy.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
