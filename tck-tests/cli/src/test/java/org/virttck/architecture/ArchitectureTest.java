package org.virttck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.virttck.architecture.House.assertHolds;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.module.ModuleDescriptor.Exports;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way imports may point. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchitectureTest {

    private static final Set<String> JAVA_BASE = Object.class.getModule().getDescriptor().exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .collect(Collectors.toUnmodifiableSet());

    private final House house = new House();

    @ParameterizedTest
    @MethodSource("org.virttck.architecture.Part#all")
    void importsFollowTheArrows(Part part) {
        DescribedPredicate<JavaClass> foreign = not(resideInAPackage(House.ROOT));
        assertHolds(
                classes().should().onlyDependOnClassesThat(foreign.or(resideInAnyPackage(part.reach()))),
                house.in(part.packages()),
                part.leastClasses());
    }

    @Test
    void everyClassBelongsToAPartOfTheHouse() {
        assertHolds(classes().should().resideInAnyPackage(Part.allPackages()), house.classes(), 400);
    }

    @Test
    void theContractNeedsNothingButTheBaseOfJava() {
        DescribedPredicate<JavaClass> base =
                describe("are exported by java.base", type -> JAVA_BASE.contains(type.getPackageName()));
        assertHolds(
                classes().should().onlyDependOnClassesThat(base.or(resideInAPackage(Part.CONTRACT.packages()))),
                house.in(Part.CONTRACT.packages()),
                Part.CONTRACT.leastClasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.virttck.harness..", "org.virttck.report.."})
    void packagesHaveNoCycles(String packages) {
        assertHolds(slices().assignedFrom(new EachPackage()).should().beFreeOfCycles(), house.in(packages), 60);
    }

    @Test
    void specsKnowNeitherTheRunNorWhereTheDriverLives() {
        assertHolds(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.virttck.harness.run..", "org.virttck.harness.isolate.."),
                house.in(Part.SPECS.packages()),
                Part.SPECS.leastClasses());
    }

    @Test
    void onlyTheEnginePackageOfTheHarnessKnowsTestEngines() {
        String engine = "org.virttck.harness.engine..";
        assertHolds(
                noClasses().should().dependOnClassesThat().resideInAnyPackage("org.junit..", "org.testng.."),
                house.in(Part.HARNESS.packages()).that(not(resideInAPackage(engine))),
                45);
        assertHolds(classes().should().resideInAPackage(engine), house.in(engine), 10);
    }

    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
