package org.virttck.specs.guest;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.virttck.driver.model.InjectedFile;
import org.virttck.harness.bench.Fingerprint;
import org.virttck.harness.bench.GuestBoot;

/** What a guest has to say of what it was given, in the words of docs/guest.md, and what it said. */
final class Spoken {

    private Spoken() {}

    static List<String> files(Collection<InjectedFile> given) {
        return sorted(
                given,
                file -> encoded(file.path()) + " of " + file.content().length() + " bytes, SHA-256 "
                        + Fingerprint.of(file.content().toArray()));
    }

    static List<String> files(GuestBoot boot) {
        return sorted(
                boot.lines("file"),
                line -> line.get("path") + " of " + line.get("bytes") + " bytes, SHA-256 " + line.get("sha256"));
    }

    static List<String> paths(Collection<InjectedFile> given) {
        return sorted(given, file -> encoded(file.path()));
    }

    static List<String> paths(GuestBoot boot) {
        return boot.values("file", "path").stream().sorted().toList();
    }

    static List<String> metadata(Map<String, String> given) {
        return sorted(given.entrySet(), entry -> encoded(entry.getKey()) + "=" + Fingerprint.of(entry.getValue()));
    }

    static List<String> metadata(GuestBoot boot) {
        return sorted(boot.lines("meta"), line -> line.get("key") + "=" + line.get("sha256"));
    }

    static String encoded(String text) {
        StringBuilder result = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            String character = String.valueOf((char) (octet & 0xff));
            boolean plain = character.matches("[A-Za-z0-9._/-]");
            result.append(
                    plain ? character : "%" + HexFormat.of().withUpperCase().toHexDigits(octet));
        }
        return result.toString();
    }

    private static <T> List<String> sorted(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).sorted().toList();
    }
}
