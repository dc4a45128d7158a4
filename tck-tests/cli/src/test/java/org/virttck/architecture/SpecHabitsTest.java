package org.virttck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.architecture.House.assertHolds;
import static org.virttck.architecture.House.assertSaw;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How specs are written, so that none of them can be quietly left out or forgiven. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SpecHabitsTest {

    private static final String TESTNG = "org.testng.annotations";
    private static final Set<String> FORGIVING = Set.of(
            "successPercentage",
            "retryAnalyzer",
            "enabled",
            "dependsOnMethods",
            "dependsOnGroups",
            "timeOut",
            "invocationTimeOut",
            "skipFailedInvocations");

    private final JavaClasses specs = new House().in(Part.SPECS.packages());

    @Test
    void specsAreFinalUnlessTestNgRunsThem() {
        JavaClasses named = specs.that(nameEndingWith("Spec"));
        assertSaw(named.stream().toList(), 20);
        List<String> open = named.stream()
                .filter(modifier(JavaModifier.FINAL).negate())
                .filter(type -> testNgAnnotations(type).findAny().isEmpty())
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), open, "specs that could be extended");
    }

    @Test
    void testNgForgivesAndLeavesOutNothing() {
        List<JavaAnnotation<?>> annotations =
                specs.stream().flatMap(SpecHabitsTest::testNgAnnotations).toList();
        assertSaw(annotations, 1);
        List<String> forgiving = annotations.stream()
                .filter(annotation -> FORGIVING.stream().anyMatch(annotation::hasExplicitlyDeclaredProperty))
                .map(JavaAnnotation::getDescription)
                .toList();
        assertEquals(List.of(), forgiving);
    }

    @Test
    void noSpecIsSwitchedOff() {
        assertHolds(
                noClasses().should().dependOnClassesThat(describe("switch tests off", SpecHabitsTest::switchesOff)),
                specs,
                Part.SPECS.leastClasses());
    }

    /** What does not go through the tape of the bench is not on record, and cannot be found again from it. */
    @Test
    void specsMeasureTimeThroughTheirTape() {
        assertHolds(noClasses().should().callMethod(System.class, "nanoTime"), specs, Part.SPECS.leastClasses());
    }

    private static boolean switchesOff(JavaClass type) {
        return type.getPackageName().equals("org.junit.jupiter.api.condition")
                || Set.of("org.junit.jupiter.api.Disabled", TESTNG + ".Ignore").contains(type.getName());
    }

    private static Stream<JavaAnnotation<?>> testNgAnnotations(JavaClass type) {
        Stream<JavaAnnotation<?>> onMethods =
                type.getMethods().stream().flatMap(method -> method.getAnnotations().stream());
        return Stream.concat(type.getAnnotations().stream(), onMethods)
                .filter(annotation -> annotation.getRawType().getPackageName().equals(TESTNG));
    }
}
