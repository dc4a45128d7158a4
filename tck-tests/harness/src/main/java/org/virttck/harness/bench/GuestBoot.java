package org.virttck.harness.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.virttck.harness.judge.NotSupplied;

/**
 * What a guest reported between the beginning of a boot and the moment when it was ready, in the lines of docs/guest.md.
 *
 * @param text of the console, from the boot line on; without what was written after the guest was ready
 */
public record GuestBoot(String text) {

    private static final String BOOT = "guest: boot ";
    private static final Pattern READY = Pattern.compile("guest: ready\\R");

    static GuestBoot newestOf(String console) {
        int begin = console.lastIndexOf(BOOT);
        String text = begin < 0 ? "" : console.substring(begin);
        var ready = READY.matcher(text);
        return new GuestBoot(ready.find() ? text.substring(0, ready.end()) : text);
    }

    /**
     * The lines that begin with a word, in the order in which they were written.
     *
     * @param word as {@code disk}
     * @return the values of each by their keys
     */
    public List<Map<String, String>> lines(String word) {
        return Pattern.compile("guest: " + word + " ([^\\r\\n]*)\\R")
                .matcher(text)
                .results()
                .map(found -> keysAndValues(found.group(1)))
                .toList();
    }

    /**
     * The values of one key in all lines that begin with a word.
     *
     * @param word as {@code disk}
     * @param key as {@code bytes}
     * @return in the order in which they were written; lines without the key are left out
     */
    public List<String> values(String word, String key) {
        return lines(word).stream()
                .map(line -> line.get(key))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The value of a key in the first line that begins with a word.
     *
     * @param word as {@code boot}
     * @param key as {@code image}
     * @return empty when no such line was written
     */
    public Optional<String> value(String word, String key) {
        return values(word, key).stream().findFirst();
    }

    /**
     * How often the disk from which the guest was booted has been booted from.
     *
     * @return 1 for a fresh disk
     * @throws NotSupplied when the guest keeps no such number
     */
    public long bootsOfItsRootDisk() {
        return value("root", "boots")
                .map(Long::parseLong)
                .orElseThrow(() ->
                        new NotSupplied("image: one whose guest reports \"guest: root boots=N\" (see docs/guest.md)"));
    }

    boolean isReadyAfter(String earlierBoot) {
        return READY.matcher(text).find() && !values("boot", "id").contains(earlierBoot);
    }

    int version() {
        return values("speaks", "v").stream().mapToInt(Integer::parseInt).max().orElse(1);
    }

    private static Map<String, String> keysAndValues(String line) {
        Map<String, String> values = new HashMap<>();
        for (String pair : line.split(" ", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return values;
    }
}
