package org.virttck.report.catalogue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.virttck.driver.VirtDriver;

/** The files of the catalogue as they are, before any reader of the kit has made something of them. */
final class CatalogueFiles {

    private static final String FOLDER = "/org/virttck/catalogue/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CatalogueFiles() {}

    static Stream<String> chapters() {
        return texts(yaml("catalogue").get("chapters")).stream();
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    static JsonNode json(String schema) {
        return read(JSON, "schema/" + schema + ".schema.json");
    }

    static JsonNode yaml(String name) {
        return read(YAML, name + ".yaml");
    }

    private static JsonNode read(ObjectMapper mapper, String file) {
        try (InputStream in = VirtDriver.class.getResourceAsStream(FOLDER + file)) {
            assertTrue(in != null, () -> "the contract has no file " + FOLDER + file);
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
