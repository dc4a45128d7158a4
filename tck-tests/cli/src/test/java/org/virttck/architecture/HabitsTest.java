package org.virttck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.architecture.House.assertHolds;
import static org.virttck.architecture.House.assertSaw;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What no production class does: sleep, look at the clock on the wall, keep static state, print. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HabitsTest {

    private static final int MOST_OF_THE_HOUSE = 350;
    private static final DescribedPredicate<JavaClass> WAITING = exactly("org.virttck.harness.bench.Waiting");
    private static final DescribedPredicate<JavaClass> PATIENCE = exactly("org.virttck.harness.config.Patience");
    private static final DescribedPredicate<JavaClass> RUN_HOLDER = exactly("org.virttck.harness.engine.RunHolder");
    private static final DescribedPredicate<JavaClass> CLASS_PATH_RUN =
            exactly("org.virttck.harness.engine.ClassPathRun");

    private static final DescribedPredicate<JavaClass> DRIVER_JVM =
            exactly("org.virttck.harness.isolate.DriverJvmMain");

    private final House house = new House();

    @Test
    void nobodySleeps() {
        assertHolds(noClasses().should().accessTargetWhere(Forbidden.sleeping()), house.classes(), 400);
    }

    @Test
    void onlyTheCommandReadsTheWallClock() {
        assertHolds(
                noClasses().should().accessTargetWhere(Forbidden.wallClock()),
                house.outside(Part.CLI),
                MOST_OF_THE_HOUSE);
    }

    @Test
    void theSystemsSourceOfInstantsIsTakenOnlyWhereARunOrADriverBegins() {
        DescribedPredicate<JavaClass> beginnings = CLASS_PATH_RUN
                .or(DRIVER_JVM)
                .or(JavaClass.Predicates.assignableTo("org.virttck.driver.VirtDriverProvider"));
        JavaClasses outside = house.outside(Part.CLI);
        assertHolds(
                noClasses().should().accessTargetWhere(Forbidden.systemTimeSource()),
                outside.that(not(beginnings)),
                MOST_OF_THE_HOUSE);
        assertAccesses(outside.that(beginnings), Forbidden.systemTimeSource());
    }

    @Test
    void onlyTheWaitingOfTheBenchPolls() {
        assertHolds(
                noClasses().should().dependOnClassesThat().resideInAPackage("org.awaitility.."),
                house.classes().that(not(WAITING)),
                400);
        assertAccesses(
                house.classes().that(WAITING),
                describe(
                        "polls",
                        access -> access.getTargetOwner().getPackageName().startsWith("org.awaitility")));
    }

    @Test
    void onlyPatienceMakesDurationsFromNumbers() {
        JavaClasses kit = house.classes()
                .that(resideInAPackage(Part.HARNESS.packages()).or(resideInAPackage(Part.SPECS.packages())));
        assertHolds(noClasses().should().accessTargetWhere(Forbidden.durationLiteral()), kit.that(not(PATIENCE)), 100);
        assertAccesses(kit.that(PATIENCE), Forbidden.durationLiteral());
    }

    @Test
    void staticFieldsAreFinal() {
        assertSaw(staticFields(house.classes()), 150);
        assertHolds(fields().that().areStatic().should().beFinal(), house.classes(), 400);
    }

    @Test
    void onlyTheRunHolderKeepsStaticState() {
        JavaClasses others = house.classes().that(not(RUN_HOLDER));
        List<String> state = staticFields(others).stream()
                .filter(field -> Forbidden.isMutable(field.getRawType()))
                .map(JavaField::getFullName)
                .toList();
        assertTrue(state.isEmpty(), () -> "static state: " + state);
        assertHolds(noClasses().should().accessTargetWhere(Forbidden.mutableCollectionMadeStatically()), others, 400);
        assertTrue(staticFields(house.classes().that(RUN_HOLDER)).stream()
                .anyMatch(field -> Forbidden.isMutable(field.getRawType())));
    }

    @Test
    void onlyTheCommandPrints() {
        assertHolds(
                noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS),
                house.outside(Part.CLI),
                MOST_OF_THE_HOUSE);
    }

    @Test
    void nobodyUsesTheLoggingOfThePlatform() {
        assertHolds(
                noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."),
                house.classes(),
                400);
    }

    private static List<JavaField> staticFields(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(modifier(JavaModifier.STATIC))
                .toList();
    }

    private static void assertAccesses(JavaClasses classes, DescribedPredicate<JavaAccess<?>> access) {
        assertTrue(
                classes.stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .anyMatch(access),
                () -> "none of the classes that may does it: " + access.getDescription());
    }

    private static DescribedPredicate<JavaClass> exactly(String name) {
        return belongTo(describe(name, type -> type.getName().equals(name)));
    }
}
