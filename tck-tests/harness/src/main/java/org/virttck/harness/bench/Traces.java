package org.virttck.harness.bench;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.virttck.driver.HostProbe;

/** What the probes of a host see of certain instances. */
final class Traces {

    private Traces() {}

    /** Lines that hold one of the words as a whole, each behind the name of its probe. */
    static Set<String> of(Collection<String> words, List<HostProbe> probes) {
        List<Pattern> patterns = words.stream().map(Traces::asAWhole).toList();
        Set<String> traces = new TreeSet<>();
        for (HostProbe probe : probes) {
            probe.lines().stream()
                    .filter(line -> patterns.stream()
                            .anyMatch(word -> word.matcher(line).find()))
                    .forEach(line -> traces.add(probe.name() + ": " + line));
        }
        return traces;
    }

    /** A name that ends in 1 is not meant by one that ends in 12. */
    private static Pattern asAWhole(String word) {
        return Pattern.compile("(?<![A-Za-z0-9-])" + Pattern.quote(word) + "(?![A-Za-z0-9])");
    }
}
