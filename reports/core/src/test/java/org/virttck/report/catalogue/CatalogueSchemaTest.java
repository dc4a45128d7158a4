package org.virttck.report.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Named.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.PowerState;

class CatalogueSchemaTest {

    @Test
    void theIndexIsValid() {
        assertValid("catalogue", CatalogueFiles.yaml("catalogue"));
    }

    @Test
    void theLifecycleTableIsValid() {
        assertValid("lifecycle", CatalogueFiles.yaml("lifecycle"));
    }

    @ParameterizedTest
    @MethodSource("org.virttck.report.catalogue.CatalogueFiles#chapters")
    void everyChapterOfTheIndexIsAValidFile(String chapter) {
        assertValid("chapter", CatalogueFiles.yaml(chapter));
    }

    @Test
    void theSchemaKnowsTheCapabilitiesOfTheContract() {
        JsonNode known = CatalogueFiles.json("chapter").at("/$defs/capability/enum");
        assertEquals(Stream.of(Capability.values()).map(Enum::name).toList(), CatalogueFiles.texts(known));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaKnowsEveryState(PowerState state) {
        ObjectNode table = (ObjectNode) CatalogueFiles.yaml("lifecycle");
        demand(row(table), state.name()).put("becomes", state + " by power.some-rule");
        assertValid("lifecycle", table);
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaKnowsEveryErrorCode(ErrorCode code) {
        ObjectNode table = (ObjectNode) CatalogueFiles.yaml("lifecycle");
        demand(row(table), "ABSENT").put("refused", code + " by power.some-rule");
        assertValid("lifecycle", table);
    }

    @ParameterizedTest
    @MethodSource("spoiltRules")
    void aSpoiltRuleIsRefusedWhereItIsSpoilt(Consumer<ObjectNode> spoil) {
        JsonNode chapter = CatalogueFiles.yaml("suspension");
        spoil.accept((ObjectNode) chapter.get("rules").get(2));
        assertRefusedAt("/rules/2", "chapter", chapter);
    }

    static Stream<Named<Consumer<ObjectNode>>> spoiltRules() {
        return Stream.of(
                named("no id", rule -> rule.remove("id")),
                named("no sentence", rule -> rule.remove("rule")),
                named("no intent", rule -> rule.remove("intent")),
                named("no source", rule -> rule.remove("source")),
                named("unknown key", rule -> rule.put("levle", "MUST")),
                named("unknown level", rule -> rule.put("level", "SHALL")),
                named("level of another word", rule -> rule.put("level", "SHOULD")),
                named("words of two levels", rule -> rule.put("rule", "It MUST do this and MAY do that.")),
                named("no word of a level", rule -> rule.put("rule", "It does this.")),
                named("a word of no level", rule -> rule.put("rule", "It MUST do what it SHALL do.")),
                named("no full stop", rule -> rule.put("rule", "It MUST do this")),
                named("two lines", rule -> rule.put("often", "It does this.\nIt does that.")),
                named("chapter in the id", rule -> rule.put("id", "suspension.pause-pauses")),
                named("upper case in the id", rule -> rule.put("id", "pause-Pauses")),
                named("unknown capability", rule -> rule.putArray("needs").add("TELEPORTATION")),
                named(
                        "capability twice",
                        rule -> rule.putArray("needs").add("PAUSE").add("PAUSE")),
                named("needs nothing", rule -> rule.putArray("needs")),
                named("one to choose from", rule -> rule.putArray("needsAny").add("PAUSE")),
                named("needs what it is the truth of", rule -> rule.put("truthOf", "PAUSE")),
                named("unknown supply", rule -> rule.putArray("supplies").add("patience")),
                named("version as a number", rule -> rule.put("since", 1.0)));
    }

    @ParameterizedTest
    @MethodSource("spoiltChapters")
    void aSpoiltChapterIsRefused(Consumer<ObjectNode> spoil) {
        JsonNode chapter = CatalogueFiles.yaml("suspension");
        spoil.accept((ObjectNode) chapter);
        assertRefusedAt("", "chapter", chapter);
    }

    static Stream<Named<Consumer<ObjectNode>>> spoiltChapters() {
        return Stream.of(
                named("no title", chapter -> chapter.remove("title")),
                named("title like a sentence", chapter -> chapter.put("title", "Pausing and suspending.")),
                named("unknown key", chapter -> chapter.put("introduction", "About pausing.")),
                named("unknown subject", chapter -> chapter.put("subject", "CLOUD")),
                named("no rules", chapter -> chapter.putArray("rules")),
                named("one rule twice", chapter -> {
                    ArrayNode rules = (ArrayNode) chapter.get("rules");
                    rules.add(rules.get(0));
                }));
    }

    @ParameterizedTest
    @MethodSource("spoiltIndexes")
    void aSpoiltIndexIsRefused(Consumer<ObjectNode> spoil) {
        JsonNode index = CatalogueFiles.yaml("catalogue");
        spoil.accept((ObjectNode) index);
        assertRefusedAt("", "catalogue", index);
    }

    static Stream<Named<Consumer<ObjectNode>>> spoiltIndexes() {
        return Stream.of(
                named("no version", index -> index.remove("version")),
                named("version as a number", index -> index.put("version", 1.0)),
                named("no chapters", index -> index.putArray("chapters")),
                named(
                        "chapter twice",
                        index -> index.putArray("chapters").add("power").add("power")),
                named(
                        "chapter with a file ending",
                        index -> index.putArray("chapters").add("power.yaml")),
                named(
                        "profile without chapters",
                        index -> index.putObject("profiles").putArray("vm")),
                named("unknown key", index -> index.put("levels", "MUST")));
    }

    @ParameterizedTest
    @MethodSource("spoiltDemands")
    void aSpoiltDemandIsRefusedWhereItIsSpoilt(Consumer<ObjectNode> spoil) {
        ObjectNode table = (ObjectNode) CatalogueFiles.yaml("lifecycle");
        spoil.accept(row(table));
        assertRefusedAt("/power.on", "lifecycle", table);
    }

    static Stream<Named<Consumer<ObjectNode>>> spoiltDemands() {
        return Stream.of(
                named("no cells", ObjectNode::removeAll),
                named("a state left out", row -> row.remove("CRASHED")),
                named("no demands", row -> row.putArray("RUNNING")),
                named("unknown state", row -> demand(row, "ASLEEP").put("same", "power.on-is-idempotent")),
                named("unknown state after", row -> demand(row, "RUNNING").put("becomes", "ASLEEP by power.on")),
                named("unknown error code", row -> demand(row, "RUNNING").put("refused", "NO by power.on")),
                named("unknown demand", row -> demand(row, "RUNNING").put("remains", "power.on-is-idempotent")),
                named("no rule", row -> demand(row, "RUNNING").put("refused", "NOT_FOUND")),
                named(
                        "unknown event",
                        row -> demand(row, "RUNNING").putArray("tells").add("EXPLODED")),
                named("reason that is a sentence", row -> demand(row, "RUNNING").put("unspecified", "It depends.")),
                named("reason beside a demand", row -> {
                    ArrayNode cell = row.putArray("RUNNING");
                    cell.addObject().put("unspecified", "drivers differ");
                    cell.addObject().put("same", "power.on-is-idempotent");
                }),
                named("rule without a chapter", row -> demand(row, "RUNNING").put("same", "on-is-idempotent")),
                named(
                        "two demands in one",
                        row -> demand(row, "RUNNING")
                                .put("same", "power.on-is-idempotent")
                                .put("unchanged", "power.on-is-idempotent")));
    }

    private static ObjectNode row(ObjectNode table) {
        return (ObjectNode) table.get("power.on");
    }

    private static ObjectNode demand(ObjectNode row, String state) {
        return row.putArray(state).addObject();
    }

    private static void assertValid(String schema, JsonNode document) {
        assertEquals(Map.of(), problems(schema, document));
    }

    private static void assertRefusedAt(String place, String schema, JsonNode document) {
        Map<String, String> problems = problems(schema, document);
        assertFalse(problems.isEmpty(), "the spoilt document is accepted");
        problems.keySet().forEach(where -> assertTrue(where.startsWith(place), problems::toString));
    }

    private static Map<String, String> problems(String name, JsonNode document) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CatalogueFiles.json(name));
        return schema.validate(document).stream()
                .collect(Collectors.toMap(
                        error -> error.getInstanceLocation().toString(), Error::getMessage, (one, other) -> one));
    }
}
