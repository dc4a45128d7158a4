package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/** Asserts the contract's refusals. */
final class Refused {

    private Refused() {}

    static String with(ErrorCode code, Executable call) {
        VirtDriverException refusal = assertThrows(VirtDriverException.class, call);
        assertEquals(code, refusal.code(), refusal.getMessage());
        return refusal.getMessage();
    }
}
