package org.virttck.specs.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.catalogue.Cell;

/** No operation on an instance is forgotten: neither by the lifecycle table, nor by what is made of operations. */
class WholeTableTest {

    /** Operations without a row, and why. */
    private static final Map<String, String> WITHOUT_A_ROW = Map.ofEntries(
            Map.entry("instances.spawn", "makes an instance; the id has no state before"),
            Map.entry("instances.exists", "a question that every cell asks"),
            Map.entry("instances.onDisk", "a question about files, in which the instance plays no part"));

    private final Catalogue catalogue = CatalogueReader.read();

    @Test
    void everyOperationOnAnInstanceHasARow() {
        assertEquals(without(WITHOUT_A_ROW::containsKey, operationsOfTheContract()), new TreeSet<>(rows()));
    }

    @Test
    void everyOperationOnAnInstanceIsTried() {
        Set<String> tried =
                new Operations().all().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
        tried.retainAll(operationsOfTheContract());
        assertEquals(without(WholeTableTest::isNotTried, operationsOfTheContract()), tried);
    }

    @Test
    void everyExceptionIsStillAnOperationWithoutARow() {
        assertEquals(
                List.of(),
                without(operationsOfTheContract()::contains, WITHOUT_A_ROW.keySet()).stream()
                        .toList());
        assertTrue(
                rows().stream().noneMatch(WITHOUT_A_ROW::containsKey),
                () -> "operations with a row among those without: " + rows());
    }

    @Test
    void whatTheTableTellsOfEventsIsAboutCellsThatChangeSomething() {
        List<Step> told = Column.of(catalogue, Cell.RULE_OF_EVENTS).stream()
                .flatMap(column -> column.steps().stream())
                .filter(step -> step.tells().filter(events -> !events.isEmpty()).isPresent())
                .toList();
        assertTrue(told.size() > 10, () -> "cells that tell something: " + told);
        assertTrue(told.stream().allMatch(step -> step.becomes().isPresent()), told::toString);
    }

    /** A question without a row may belong to a capability. */
    private static boolean isNotTried(String operation) {
        return WITHOUT_A_ROW.containsKey(operation) && !operation.equals("instances.onDisk");
    }

    private List<String> rows() {
        return catalogue.lifecycle().stream().map(Cell::operation).distinct().toList();
    }

    private static Set<String> operationsOfTheContract() {
        Set<String> operations = Stream.of(VirtDriver.class.getMethods())
                .filter(accessor -> isFacet(accessor.getReturnType()))
                .flatMap(accessor -> Stream.of(accessor.getReturnType().getMethods())
                        .filter(WholeTableTest::isAboutAnInstance)
                        .flatMap(method -> names(accessor.getName(), method.getName())))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(operations.size() > 30, () -> "saw only " + operations);
        return operations;
    }

    private static boolean isFacet(Class<?> type) {
        return type.isInterface() && type.getPackage().equals(VirtDriver.class.getPackage());
    }

    private static boolean isAboutAnInstance(Method method) {
        return Stream.of(method.getGenericParameterTypes())
                .map(Type::getTypeName)
                .anyMatch(name ->
                        name.contains(InstanceId.class.getName()) || name.contains(InstanceSpec.class.getName()));
    }

    /** The two kinds of reboot differ in what they do to an instance. */
    private static Stream<String> names(String chapter, String method) {
        return method.equals("reboot")
                ? Stream.of(chapter + ".hardReboot", chapter + ".softReboot")
                : Stream.of(chapter + "." + method);
    }

    private static Set<String> without(Predicate<String> left, Collection<String> all) {
        return all.stream().filter(left.negate()).collect(Collectors.toCollection(TreeSet::new));
    }
}
