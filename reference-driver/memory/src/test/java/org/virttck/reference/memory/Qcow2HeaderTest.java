package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Qcow2HeaderTest {

    private final ByteBuffer bytes = ByteBuffer.allocate(Qcow2Header.LENGTH)
            .put(new byte[] {'Q', 'F', 'I', (byte) 0xfb})
            .putInt(4, 3)
            .putInt(20, 16)
            .putLong(24, 1 << 20)
            .putInt(100, 104);

    @Test
    void aSoundHeaderHasNoProblem() {
        assertEquals(Optional.empty(), problem());
        bytes.putInt(4, 2).putInt(100, 0);
        assertEquals(Optional.empty(), problem());
        assertEquals(Optional.empty(), new Qcow2Header(Arrays.copyOf(bytes.array(), 72)).problem());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, version 1",
        "4, 4, version 4",
        "8, 1, backing file",
        "20, 0, clusters",
        "20, 8, clusters",
        "20, 22, clusters",
        "20, 2147483647, clusters",
        "24, -1, impossible size",
        "32, 1, encrypted",
        "32, 2, encrypted",
        "72, -2147483648, nobody knows",
        "76, 2, nobody knows",
        "76, 4, another file",
        "100, 72, header",
        "100, 65537, header",
        "100, -1, header"
    })
    void aLieIsNamed(int at, int value, String problem) {
        bytes.putInt(at, value);
        assertTrue(problem().orElse("none").contains(problem), () -> problem() + ", not " + problem);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16})
    void featuresThatChangeNothingForAReaderAreNoProblem(int features) {
        bytes.putInt(76, features);
        assertEquals(Optional.empty(), problem());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 60, 71, 103})
    void aHeaderThatIsCutShortIsAProblem(int length) {
        assertTrue(
                new Qcow2Header(Arrays.copyOf(bytes.array(), length)).problem().isPresent(), "no problem");
    }

    private Optional<String> problem() {
        return new Qcow2Header(bytes.array()).problem();
    }
}
