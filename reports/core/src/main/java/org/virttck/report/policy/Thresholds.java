package org.virttck.report.policy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is demanded of a report as a whole.
 *
 * @param controlsCaught how many negative controls a run must have caught
 * @param maxAgeDays how many days a run may be over
 * @param assuranceFloor the lowest level that suffices, by name of profile
 */
public record Thresholds(int controlsCaught, int maxAgeDays, Map<String, Assurance> assuranceFloor) {

    /** Takes a copy. */
    public Thresholds {
        assuranceFloor = Collections.unmodifiableMap(new TreeMap<>(assuranceFloor));
    }

    /**
     * The level that a profile demands.
     *
     * @param profile name
     * @return the lowest level when the policy does not say
     */
    public Assurance floorOf(String profile) {
        return assuranceFloor.getOrDefault(profile, Assurance.A0);
    }
}
