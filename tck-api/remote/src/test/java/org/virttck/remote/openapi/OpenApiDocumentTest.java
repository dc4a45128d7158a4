package org.virttck.remote.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.virttck.remote.RemoteOperation;

/** The document that authors of drivers in other languages read. */
final class OpenApiDocumentTest {

    private static final Path PUBLISHED = Path.of("..", "..", "docs", "openapi.json");

    /** To publish it anew: {@code mvn test -pl tck-api/remote -am -Dtest=OpenApiDocumentTest -Dvirttck.docs.update=true}. */
    @Test
    void thePublishedDocumentIsThatOfThisContract() throws IOException {
        if (Boolean.getBoolean("virttck.docs.update")) {
            Files.writeString(PUBLISHED, OpenApiDocument.text());
        }
        assertEquals(Files.readString(PUBLISHED), OpenApiDocument.text(), "docs/openapi.json is stale");
    }

    @Test
    void everyOperationIsThereAndEveryReferenceLeadsSomewhere() throws IOException {
        JsonNode document = new ObjectMapper().readTree(OpenApiDocument.text());
        RemoteOperation.all()
                .forEach(operation -> assertTrue(document.at("/paths").has(operation.path()), operation::toString));
        List<String> references = document.findValuesAsText("$ref");
        assertTrue(references.size() > 100, () -> "saw " + references.size());
        references.forEach(reference ->
                assertTrue(document.at(reference.substring(1)).isObject(), () -> reference + " leads nowhere"));
    }

    @Test
    void whatIsOptionalIsNotRequired() throws IOException {
        JsonNode image = new ObjectMapper().readTree(OpenApiDocument.text()).at("/components/schemas/Image");
        assertTrue(image.at("/properties").has("sha256"));
        assertEquals(
                "[\"id\",\"format\",\"location\",\"minMemoryMib\",\"minRootGib\"]",
                image.at("/required").toString());
    }
}
