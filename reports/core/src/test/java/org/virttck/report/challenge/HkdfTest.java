package org.virttck.report.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 5869, appendix A, that use SHA-256. */
class HkdfTest {

    @ParameterizedTest
    @CsvSource({
        "000102030405060708090a0b0c, 22*0b, f0f1f2f3f4f5f6f7f8f9, 42,"
                + " 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "'', 22*0b, '', 42," + " 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void vectorOfTheRfc(String salt, String secret, String info, int length, String expected) {
        assertEquals(expected, hex(Hkdf.derive(bytes(salt), bytes(secret), bytes(info), length)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Digits, or a number of times the same byte. */
    private static byte[] bytes(String written) {
        String[] parts = written.split("\\*", 2);
        String digits = parts.length == 1 ? written : parts[1].repeat(Integer.parseInt(parts[0]));
        return HexFormat.of().parseHex(digits);
    }
}
