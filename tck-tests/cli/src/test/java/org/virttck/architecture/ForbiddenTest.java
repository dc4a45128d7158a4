package org.virttck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

final class ForbiddenTest {

    private final JavaClass offences = new ClassFileImporter().importClass(Offences.class);

    @Test
    void eachWayToSleepIsSeen() {
        assertSeen(3, Forbidden.sleeping());
    }

    @Test
    void eachLookAtTheWallClockIsSeenAndAnInjectedClockIsNot() {
        assertSeen(6, Forbidden.wallClock());
    }

    @Test
    void theSystemsSourceOfInstantsIsSeen() {
        assertSeen(1, Forbidden.systemTimeSource());
    }

    @Test
    void durationsMadeFromNumbersAreSeenAndMeasuredOnesAreNot() {
        assertSeen(3, Forbidden.durationLiteral());
    }

    @Test
    void aStaticCollectionThatCanChangeIsSeenBehindItsInterface() {
        assertSeen(1, Forbidden.mutableCollectionMadeStatically());
    }

    private void assertSeen(long times, DescribedPredicate<JavaAccess<?>> forbidden) {
        assertEquals(
                times, offences.getAccessesFromSelf().stream().filter(forbidden).count());
    }
}
