package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.virttck.driver.ErrorCode;

final class NamesTest {

    @Test
    void usualNamesStayAsTheyAre() {
        assertEquals("op-one", DomainName.of("op-one"));
        assertFalse(DomainName.isAbbreviated("op-one"));
    }

    @Test
    void longNamesFitAFileNameAndStayDistinct() {
        String left = "op-" + "n".repeat(251) + "a";
        String right = "op-" + "n".repeat(251) + "b";
        assertTrue(DomainName.of(left).length() < 230);
        assertTrue(DomainName.isAbbreviated(DomainName.of(left)));
        assertTrue(DomainName.of(left).startsWith("op-"));
        assertNotEquals(DomainName.of(left), DomainName.of(right));
    }

    @Test
    void versionsAreRead() {
        assertEquals("7.2.22", Version.dotted(7_002_022));
        assertEquals("9.0.0", Version.dotted(9_000_000));
    }

    @Test
    void messagesOfLibvirtDecideWhereItsNumberDoesNot() {
        assertEquals(
                ErrorCode.ALREADY_EXISTS,
                Failures.codeOf("operation failed: domain 'a' already exists with uuid b", ErrorCode.INTERNAL));
        assertEquals(ErrorCode.OUT_OF_RESOURCES, Failures.codeOf("Cannot allocate memory", ErrorCode.INTERNAL));
        assertEquals(ErrorCode.INTERNAL, Failures.codeOf("something else", ErrorCode.INTERNAL));
    }
}
