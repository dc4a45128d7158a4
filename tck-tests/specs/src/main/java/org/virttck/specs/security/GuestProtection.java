package org.virttck.specs.security;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.SecurityDemands;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.judge.NotSupplied;

/** What a guest tells of its protection, in the {@code security} line of docs/guest.md. */
final class GuestProtection {

    private static final String LINE = "security";

    private GuestProtection() {}

    /** Claims that the guest has what was demanded; a guest that does not speak of it is not judged. */
    static void assertGiven(Bench bench, GuestConsole guest, int boots, SecurityDemands demands) {
        requireReport(bench, guest, boots);
        assertTold(guest, boots, demands);
    }

    /** Lays the ground with a guest that has what was demanded. */
    static void arrangeGiven(Bench bench, GuestConsole guest, int boots, SecurityDemands demands) {
        requireReport(bench, guest, boots);
        bench.arrange("a guest that has what was demanded", () -> assertTold(guest, boots, demands));
    }

    private static void requireReport(Bench bench, GuestConsole guest, int boots) {
        bench.arrange(
                "boot number " + boots + " of the guest",
                () -> guest.awaitBoots(boots, bench.patience().boot()));
        if (!guest.text().contains("guest: " + LINE)) {
            throw new NotSupplied("a guest that writes \"guest: security\" on its console (see docs/guest.md)");
        }
    }

    private static void assertTold(GuestConsole guest, int boots, SecurityDemands demands) {
        Map<String, String> expected = expected(demands);
        Map<String, String> seen = lastLine(guest);
        seen.keySet().retainAll(expected.keySet());
        if (!seen.equals(expected)) {
            throw new AssertionFailedError("protection that the guest finds after boot " + boots, expected, seen);
        }
    }

    private static Map<String, String> expected(SecurityDemands demands) {
        return Demand.all()
                .filter(demand -> demand.isPartOf(demands))
                .collect(Collectors.toMap(Demand::slug, Demand::told, (one, other) -> one, TreeMap::new));
    }

    /** What an earlier boot has told counts no more. */
    private static Map<String, String> lastLine(GuestConsole guest) {
        String text = guest.text();
        String line = text.substring(text.lastIndexOf("guest: " + LINE));
        Map<String, String> pairs = new TreeMap<>();
        Stream.of(line.lines().findFirst().orElse("").split(" ", -1)).forEach(word -> put(pairs, word));
        return pairs;
    }

    private static void put(Map<String, String> pairs, String word) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            pairs.put(word.substring(0, equals), word.substring(equals + 1));
        }
    }
}
