package org.virttck.harness.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virttck.driver.Console;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.judge.NotSupplied;

/** Reads what a guest reports of itself on its console, in the lines of docs/guest.md. */
public final class GuestConsole {

    private static final int READ_BYTES = 1 << 20;

    private final Console console;
    private final InstanceId instance;
    private final Waiting waiting;

    GuestConsole(Console console, InstanceId instance, Waiting waiting) {
        this.console = console;
        this.instance = instance;
        this.waiting = waiting;
    }

    /**
     * The newest value that the guest reported.
     *
     * @param line the word that begins the line, as {@code tick}
     * @param key the key in the line, as {@code n}
     * @return its text, or empty when no such line was written
     */
    public Optional<String> newest(String line, String key) {
        List<String> values = all(line, key);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /**
     * Every value that the guest reported.
     *
     * @param line the word that begins the line
     * @param key the key in the line
     * @return in the order in which they were written
     */
    public List<String> all(String line, String key) {
        return line(line, key)
                .matcher(text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /**
     * How often the guest wrote a line that consists of one word.
     *
     * @param word as {@code ready} or {@code shutdown}
     * @return 0 or more
     */
    public long count(String word) {
        return Pattern.compile("guest: " + word + "\\R")
                .matcher(text())
                .results()
                .count();
    }

    /**
     * Waits until the guest has booted as many times as said.
     *
     * @param times since the instance was spawned
     * @param limit until when
     */
    public void awaitBoots(int times, Duration limit) {
        waiting.until("boot number " + times + " of the guest", limit, () -> count("ready") >= times, this::tail);
    }

    /**
     * Waits until the guest has booted anew.
     *
     * @param earlier the id that it drew when it booted before
     * @param limit until when
     */
    public void awaitAnotherBoot(String earlier, Duration limit) {
        String wanted = "a boot of the guest after boot " + earlier;
        waiting.until(wanted, limit, () -> !bootId().equals(earlier), this::tail);
    }

    /**
     * Waits until the guest's counter is above a number.
     *
     * @param number to be passed
     * @param limit until when
     * @return the counter
     */
    public long awaitTickAbove(long number, Duration limit) {
        waiting.until("a guest counter above " + number, limit, () -> tick() > number, this::tail);
        return tick();
    }

    /**
     * The guest's counter, which lives in its memory and begins at 1 with each boot.
     *
     * @return the newest; 0 when it has not begun
     */
    public long tick() {
        return newest("tick", "n").map(Long::parseLong).orElse(0L);
    }

    /**
     * The id that the guest drew at its newest boot.
     *
     * @return the id; empty before the first boot
     */
    public String bootId() {
        return newest("boot", "id").orElse("");
    }

    /**
     * A number that the guest reported.
     *
     * @param line the word that begins the line
     * @param key the key in the line
     * @return the newest
     */
    public long number(String line, String key) {
        return newest(line, key).map((Function<String, Long>) Long::parseLong).orElse(-1L);
    }

    /**
     * What the guest reported at its newest boot.
     *
     * @return its lines; none before the first boot
     */
    public GuestBoot newestBoot() {
        return GuestBoot.newestOf(text());
    }

    /**
     * Waits until the guest has booted anew and has reported what it found.
     *
     * @param earlier the id that it drew when it booted before; empty when it had not booted
     * @param limit until when
     * @return what it reported
     */
    public GuestBoot awaitReadyAfter(String earlier, Duration limit) {
        String wanted = "a guest that is ready after boot \"" + earlier + "\"";
        waiting.until(wanted, limit, () -> newestBoot().isReadyAfter(earlier), this::tail);
        return newestBoot();
    }

    /**
     * Ends the spec as skipped unless the guest knows the lines that it listens to.
     *
     * @param version of docs/guest.md
     */
    public void need(int version) {
        if (newestBoot().version() < version) {
            throw new NotSupplied("an image whose guest speaks version " + version + " of docs/guest.md");
        }
    }

    /**
     * Everything on the console.
     *
     * @return what the driver answered, as text
     */
    public String text() {
        return new String(console.output(instance, READ_BYTES), StandardCharsets.UTF_8);
    }

    /** Such a line with such a key; the value is the first group. */
    static Pattern line(String word, String key) {
        return Pattern.compile("guest: " + word + " (?:[^\\r\\n]* )?" + key + "=([^ \\r\\n]+)[^\\r\\n]*\\R");
    }

    private String tail() {
        String text = text();
        Matcher lastLines = Pattern.compile("(?:[^\\n]*\\n?){0,5}\\z").matcher(text);
        String end = lastLines.find(Math.max(0, text.length() - 200)) ? lastLines.group() : "";
        return end.isBlank() ? "an empty console" : "a console that ends with: " + end.strip();
    }
}
