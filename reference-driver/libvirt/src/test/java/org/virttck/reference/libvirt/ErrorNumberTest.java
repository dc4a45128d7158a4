package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.driver.ErrorCode;

/** What libvirt answers past the binding is a number: virterror.h, enum virErrorNumber. */
final class ErrorNumberTest {

    @ParameterizedTest
    @CsvSource({
        "42, Domain not found, NOT_FOUND",
        "55, Requested operation is not valid, INVALID_STATE",
        "1, internal error, INTERNAL",
        "0, no error, INTERNAL",
        "100000, of a newer libvirt, INTERNAL",
        "-1, of nobody, INTERNAL"
    })
    void numberGivesTheCode(int number, String message, ErrorCode code) {
        assertEquals(code, Failures.ofNumber(number, message).code());
    }
}
