package org.virttck.report.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is demanded of one kind of driver.
 *
 * @param name as {@code vm}
 * @param addsTo the profile whose demands it includes, when it is an add-on
 * @param entries an entry for every demand
 * @param place in the document
 */
public record Profile(String name, Optional<String> addsTo, Map<Demand, List<Entry>> entries, String place) {

    /** Takes a copy. */
    public Profile {
        entries = new EnumMap<>(entries);
    }

    /**
     * One of the lists.
     *
     * @param demand which
     * @return in the order of the document
     */
    public List<Entry> entries(Demand demand) {
        return entries.get(demand);
    }
}
