package org.virttck.driver.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that do not change. */
public final class Bytes {

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /**
     * A copy of an array.
     *
     * @param bytes any number
     * @return the same bytes
     */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /**
     * A text in UTF-8.
     *
     * @param text any text
     * @return its bytes
     */
    public static Bytes ofUtf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How many there are.
     *
     * @return 0 or more
     */
    public int length() {
        return value.length;
    }

    /**
     * A copy as an array.
     *
     * @return the same bytes
     */
    public byte[] toArray() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length + " bytes";
    }
}
