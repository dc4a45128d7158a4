package org.virttck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.stream.Collectors;

/** All production classes of the house, as they were compiled. */
final class House {

    static final String ROOT = "org.virttck..";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.virttck");

    JavaClasses classes() {
        return classes;
    }

    JavaClasses in(String packages) {
        return classes.that(resideInAPackage(packages));
    }

    /** Classes outside a part. */
    JavaClasses outside(Part part) {
        return classes.that(not(resideInAPackage(part.packages())));
    }

    /** Checks a rule, and that it had something to look at. */
    static void assertHolds(ArchRule rule, JavaClasses scope, int leastSeen) {
        assertSaw(scope, leastSeen);
        rule.check(scope);
    }

    static void assertSaw(Collection<?> seen, int least) {
        assertTrue(seen.size() >= least, () -> "saw only " + seen.size() + " where at least " + least + " are known");
    }

    private static void assertSaw(JavaClasses seen, int least) {
        assertSaw(seen.stream().map(JavaClass::getName).collect(Collectors.toSet()), least);
    }
}
