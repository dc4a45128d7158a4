package org.virttck.harness.bench;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.virttck.harness.judge.NotSupplied;

/** What a guest reported since it was booted last, in the lines of docs/guest.md. */
public final class BootReport {

    private final String text;

    private BootReport(String text) {
        this.text = text;
    }

    /** Begins with the newest line that tells of a boot; empty when there is none. */
    static BootReport newestOf(String console) {
        int begin = console.lastIndexOf("guest: boot ");
        return new BootReport(begin < 0 ? "" : console.substring(begin));
    }

    /**
     * Whether the guest has said that it is ready.
     *
     * @return false while it boots
     */
    public boolean isReady() {
        return Pattern.compile("guest: ready\\R").matcher(text).find();
    }

    /**
     * A value that the guest reported.
     *
     * @param line the word that begins the line
     * @param key the key in the line
     * @return the first since the boot; empty when no such line was written
     */
    public Optional<String> value(String line, String key) {
        return values(line, key).stream().findFirst();
    }

    /**
     * Every value that the guest reported.
     *
     * @param line the word that begins the line
     * @param key the key in the line
     * @return in the order in which they were written
     */
    public List<String> values(String line, String key) {
        return GuestConsole.line(line, key)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
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
}
