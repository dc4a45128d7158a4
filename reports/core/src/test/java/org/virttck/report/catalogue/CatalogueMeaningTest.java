package org.virttck.report.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.report.catalogue.Cell.Expectation;

class CatalogueMeaningTest {

    private static final Set<String> KINDS_OF_REBOOT = Set.of("power.hardReboot", "power.softReboot");

    @ParameterizedTest
    @MethodSource("org.virttck.report.catalogue.CatalogueFiles#chapters")
    void noRuleIdStandsTwiceInAChapter(String chapter) {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (JsonNode rule : CatalogueFiles.yaml(chapter).get("rules")) {
            String id = rule.get("id").asText();
            if (!seen.add(id)) {
                twice.add(id);
            }
        }
        assertEquals(List.of(), twice);
        assertFalse(seen.isEmpty(), "a chapter has rules");
    }

    @Test
    void profilesHoldChaptersThatExist() {
        Set<String> known = Set.copyOf(CatalogueFiles.chapters().toList());
        CatalogueFiles.yaml("catalogue").get("profiles").properties().forEach(profile -> {
            assertEquals(
                    Set.of(),
                    without(known, CatalogueFiles.texts(profile.getValue())),
                    "unknown chapters of " + profile.getKey());
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyCapabilityHasOneRuleAboutItsDeclaration(Capability capability) {
        List<String> about = CatalogueReader.read().rules().stream()
                .filter(rule -> rule.truthOf().filter(capability::equals).isPresent())
                .map(Rule::id)
                .toList();
        assertEquals(1, about.size(), () -> "rules with truthOf: " + capability + ": " + about);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellProvesARuleOfTheChapterOfItsOperationOrState(Cell cell) {
        Catalogue catalogue = CatalogueReader.read();
        assertTrue(catalogue.find(cell.rule()).isPresent(), () -> "no rule " + cell.rule());
        String chapter = catalogue.find(cell.rule()).orElseThrow().chapter();
        String expected = cell.expectation() == Expectation.TELLS ? "events" : chapterOf(cell.operation());
        boolean ofItsState = cell.from().equals("RESCUED") && chapter.equals("rescue");
        assertTrue(ofItsState || chapter.equals(expected), () -> chapter + " in place of " + expected);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellNamesWhatTheContractKnows(Cell cell) {
        assertTrue(states().contains(cell.from()), cell::from);
        switch (cell.expectation()) {
            case BECOMES -> assertTrue(states().contains(cell.value()), cell::value);
            case REFUSED ->
                assertEquals(cell.value(), ErrorCode.valueOf(cell.value()).name());
            case SAME, UNCHANGED -> assertEquals("", cell.value());
            case TELLS ->
                Stream.of(cell.value().split(", "))
                        .filter(name -> !name.isEmpty())
                        .forEach(LifecycleEvent.Transition::valueOf);
            case UNSPECIFIED -> throw new AssertionError(cell + " is no demand");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsAMethodOfItsFacet(String operation) throws ClassNotFoundException {
        Class<?> facet = Class.forName(VirtDriver.class.getPackageName() + "." + capitalized(chapterOf(operation)));
        String name = KINDS_OF_REBOOT.contains(operation) ? "reboot" : operation.substring(operation.indexOf('.') + 1);
        List<Method> methods = Stream.of(facet.getMethods())
                .filter(method -> method.getName().equals(name))
                .toList();
        assertEquals(1, methods.size(), () -> facet.getSimpleName() + " has no method " + name);
        assertTrue(addressesAnInstance(methods.get(0)), () -> methods.get(0) + " is about no instance");
    }

    @Test
    void everyKindOfRebootIsAnOperation() {
        Set<String> kinds = Stream.of(RebootType.values())
                .map(type -> "power." + type.name().toLowerCase(Locale.ROOT) + "Reboot")
                .collect(Collectors.toSet());
        assertEquals(KINDS_OF_REBOOT, kinds);
        assertEquals(Set.of(), without(Set.copyOf(operations().toList()), kinds));
    }

    static Stream<Cell> cells() {
        return CatalogueReader.read().lifecycle().stream().filter(Cell::isSpecified);
    }

    static Stream<String> operations() {
        return cells().map(Cell::operation).distinct();
    }

    private static boolean addressesAnInstance(Method operation) {
        return Stream.of(operation.getGenericParameterTypes())
                .map(Type::getTypeName)
                .anyMatch(type ->
                        type.contains(InstanceId.class.getName()) || type.contains(InstanceSpec.class.getName()));
    }

    private static String chapterOf(String operation) {
        return operation.substring(0, operation.indexOf('.'));
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Set<String> states() {
        return Stream.concat(
                        Stream.of("ABSENT", "RESCUED"),
                        Stream.of(PowerState.values()).map(Enum::name))
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Collection<String> known, Collection<String> all) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
