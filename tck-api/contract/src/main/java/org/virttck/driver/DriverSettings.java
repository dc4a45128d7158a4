package org.virttck.driver;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.virttck.driver.model.Checks;

/**
 * What the operator configured for one driver: the name prefix of everything that the driver makes on the host, and
 * the driver's own settings as text.
 *
 * @param namePrefix prefix of the names of instances that this operator owns; 1 to 32 characters of
 *     {@code [a-z0-9-]}, beginning with a letter
 * @param values the driver's own settings; keys are defined by the driver
 */
public record DriverSettings(String namePrefix, Map<String, String> values) {

    /** Validates the prefix and takes a copy of the values. */
    public DriverSettings {
        Checks.matches("namePrefix", namePrefix, "[a-z][a-z0-9-]{0,31}");
        values = Map.copyOf(values);
    }

    /**
     * A setting that the driver cannot work without.
     *
     * @param key name of the setting
     * @return its text
     * @throws VirtDriverException {@link ErrorCode#INVALID_ARGUMENT} naming the key when it is absent
     */
    public String require(String key) {
        return find(key).orElseThrow(() -> wrong(key, "is missing"));
    }

    /**
     * A setting that may be absent.
     *
     * @param key name of the setting
     * @return its text, or empty
     */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * Refuses settings that the driver does not know, so that a typing error never goes unnoticed.
     *
     * @param known every key that the driver understands
     * @return this
     * @throws VirtDriverException {@link ErrorCode#INVALID_ARGUMENT} naming the first unknown key and the known ones
     */
    public DriverSettings allowOnly(Set<String> known) {
        for (String key : new TreeSet<>(values.keySet())) {
            if (!known.contains(key)) {
                throw wrong(
                        key,
                        "is unknown; known settings: "
                                + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))));
            }
        }
        return this;
    }

    /**
     * The error for a setting that the driver cannot accept.
     *
     * @param key name of the setting
     * @param problem what is wrong with it, as the end of a sentence
     * @return an exception with {@link ErrorCode#INVALID_ARGUMENT}
     */
    public static VirtDriverException wrong(String key, String problem) {
        return new VirtDriverException(ErrorCode.INVALID_ARGUMENT, "setting \"" + key + "\" " + problem);
    }
}
