package org.virttck.harness.record;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.virttck.driver.model.Secret;
import org.virttck.report.digest.Sha256;

/**
 * Texts that are not written down as they are. For the folder of the run, which is another one when the record is played,
 * stands a word. For a secret stands its digest: who knows the secret, as whoever plays the record does, can tell that it
 * is the same; who does not learns nothing.
 */
public final class Masks {

    private static final String FOLDER = "{scratch}";
    private static final String FOLDER_OF_DOUBLED_SLASHES = "{scratch//}";
    private static final int LEAST_TO_BE_FOUND_IN_TEXTS = 8;

    private final String salt;
    private final Map<String, String> masks =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Map<String, String> digests = new HashMap<>();

    /**
     * Begins with the folder alone.
     *
     * @param salt other for each spec, so that equal secrets of two of them do not look equal
     * @param scratch the folder of the run
     */
    public Masks(String salt, Path scratch) {
        this.salt = salt;
        masks.put(scratch.toString(), FOLDER);
        masks.put(scratch.toString().replace("/", "//"), FOLDER_OF_DOUBLED_SLASHES);
    }

    /** Those of a spec. */
    public static Masks of(Setting setting, Path scratch) {
        return new Masks(setting.seed() + "/" + setting.spec() + "/", scratch);
    }

    /** The digest of a secret, which is then masked in all texts too. */
    synchronized String digest(Secret secret) {
        String text = secret.reveal();
        String digest = digests.computeIfAbsent(text, this::digest);
        if (text.length() >= LEAST_TO_BE_FOUND_IN_TEXTS) {
            masks.putIfAbsent(text, "{redacted:" + digest + "}");
        }
        return digest;
    }

    String digest(String text) {
        return Sha256.hex(salt + text);
    }

    synchronized String masked(String text) {
        String masked = text;
        for (Map.Entry<String, String> mask : masks.entrySet()) {
            masked = masked.replace(mask.getKey(), mask.getValue());
        }
        return masked;
    }

    synchronized String unmasked(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        String unmasked = text;
        for (Map.Entry<String, String> mask : masks.entrySet()) {
            unmasked = unmasked.replace(mask.getValue(), mask.getKey());
        }
        return unmasked;
    }
}
