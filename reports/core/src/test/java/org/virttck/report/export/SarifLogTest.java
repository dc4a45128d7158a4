package org.virttck.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.report.Report;
import org.virttck.report.Report.Failure;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.SmallCatalogue;

class SarifLogTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void isWhatTheSchemaAllows(Verdict verdict) throws Exception {
        Failure odd = new Failure("half \ud800 & \u0000", Optional.of("a"), Optional.of("b"));

        assertEquals(List.of(), faults(log(SampleReport.with(verdict, Optional.of(odd), List.of()))));
    }

    @Test
    void theSchemaRefusesWhatIsWrong() throws Exception {
        ObjectNode log = log(SampleReport.withFailure());
        ((ObjectNode) log.at("/runs/0/results/0")).put("level", "grave");

        assertFalse(faults(log).isEmpty());
    }

    @Test
    void aFailureIsAResultWithItsRuleAndItsTranscript() throws Exception {
        JsonNode run = log(SampleReport.withFailure()).at("/runs/0");
        JsonNode result = run.at("/results/1");

        assertEquals(2, run.path("results").size());
        assertEquals("power.off-is-idempotent", result.path("ruleId").asText());
        assertEquals("error", result.path("level").asText());
        assertEquals(
                "power.off-is-idempotent",
                run.at("/tool/driver/rules")
                        .path(result.path("ruleIndex").asInt())
                        .path("id")
                        .asText());
        assertEquals(
                "evidence/PowerSpec.powerOffTwice.ndjson",
                result.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
        assertTrue(result.at("/message/text").asText().contains("seen: INVALID_STATE: not running"));
    }

    @Test
    void whatIsOpenWeighsNothing() throws Exception {
        JsonNode result = log(SampleReport.with(Verdict.INCONCLUSIVE, Optional.empty(), List.of()))
                .at("/runs/0/results/0");

        assertEquals("open", result.path("kind").asText());
        assertEquals("none", result.path("level").asText());
    }

    @Test
    void whatTheKitBrokeIsNoResultOfTheDriver() throws Exception {
        JsonNode run = log(SampleReport.with(Verdict.ERROR, Optional.empty(), List.of()))
                .at("/runs/0");

        assertEquals(0, run.path("results").size());
        assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean());
        assertEquals(2, run.at("/invocations/0/toolExecutionNotifications").size());
    }

    @Test
    void namesOfFilesAreEscaped() {
        assertEquals("my%20driver%23%2Fx.jar".replace("%2F", "/"), UriText.of("my driver#/x.jar"));
    }

    private static ObjectNode log(Report report) throws Exception {
        return (ObjectNode) MAPPER.readTree(SarifLog.render(report, SmallCatalogue.read()));
    }

    private static List<String> faults(JsonNode log) throws Exception {
        try (InputStream in = SarifLogTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(MAPPER.readTree(in));
            return schema.validate(log).stream().map(Object::toString).toList();
        }
    }
}
