package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What an endpoint tells of itself. */
final class DescriptionSpec {

    private static final List<String> DRIVER =
            List.of("driver.name", "driver.version", "driver.vendor", "driver.contractVersion", "driver.hypervisor");
    private static final List<String> LIMITS =
            List.of("limits.maxBodyBytes", "limits.maxWaitSeconds", "limits.keptSeconds");

    @Spec("wire.description-is-complete")
    void descriptionTellsDriverCapabilitiesAndLimits(Bench bench) {
        Response answer = Client.of(bench).get(Client.DESCRIPTION);
        Answers.assertResult(answer, "answer to a look at the description");
        JsonPath description = Answers.json(answer);
        List<String> missing = Answers.blank(description, DRIVER);
        LIMITS.stream().filter(limit -> !isPositive(description, limit)).forEach(missing::add);
        assertEquals(List.of(), missing, "what the description lacks");
        assertTrue(
                Answers.value(description, "capabilities") instanceof Collection<?> names
                        && names.stream().allMatch(String.class::isInstance),
                "the description has no list of the names of capabilities");
    }

    @Spec("wire.health-is-told")
    void healthTellsStateHypervisorAndBeginning(Bench bench) {
        Response answer = Client.of(bench).get(Client.HEALTH);
        Answers.assertResult(answer, "answer to a look at the health");
        JsonPath health = Answers.json(answer);
        assertEquals("up", Answers.text(health, "status"), "state of an endpoint that answers");
        assertEquals(List.of(), Answers.blank(health, List.of("hypervisor")), "what the health lacks");
        String since = Answers.text(health, "since");
        assertTrue(isInstant(since), () -> "no point in time in UTC since when it is up: \"" + since + '"');
    }

    static boolean isInstant(String text) {
        try {
            return text.endsWith("Z") && Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isPositive(JsonPath json, String path) {
        return Answers.value(json, path) instanceof Integer number && number > 0;
    }
}
