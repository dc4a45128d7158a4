package org.virttck.report.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A programme of a foundation in one release.
 *
 * @param sha256 digest of the document
 * @param metadata what it is, and since when it counts
 * @param profiles by name, in the order of the document
 * @param flags rules that do not count for anybody for now
 * @param waivers rules that do not count for one driver for now
 * @param thresholds what is demanded of a report as a whole
 * @param kits releases of the kit whose reports count; empty when those of every release do
 */
public record Policy(
        String sha256,
        PolicyMetadata metadata,
        Map<String, Profile> profiles,
        List<Flag> flags,
        List<Waiver> waivers,
        Thresholds thresholds,
        List<KitRelease> kits) {

    /** Takes copies. */
    public Policy {
        profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
        flags = List.copyOf(flags);
        waivers = List.copyOf(waivers);
        kits = List.copyOf(kits);
    }

    /**
     * The profile that an add-on builds on.
     *
     * @param profile of this policy
     * @return empty when it stands alone
     */
    public Optional<Profile> baseOf(Profile profile) {
        return profile.addsTo().map(profiles::get);
    }
}
