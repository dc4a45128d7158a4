package org.virttck.harness.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.model.DriverDescription;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.config.Patience;
import org.virttck.report.catalogue.SubjectKind;

/**
 * All on which a spec depends beside the answers of the driver. It is the first line of each transcript, so that a single
 * one can be played by itself.
 *
 * @param spec id of the spec
 * @param place of the spec in the plan, which is part of the names of what it makes
 * @param seed of the run
 * @param prefix of the names of everything that the run makes
 * @param subject what kind of thing is tested
 * @param driver what it said of itself
 * @param declared its capabilities
 * @param image what instances boot
 * @param guest who speaks on their console
 * @param flavor how large they are
 * @param bridge to which they can be connected
 * @param hostWide whether the run may act on the host as a whole
 * @param patience how long it waits
 * @param hanging calls that had been given up before the spec began
 */
public record Setting(
        String spec,
        int place,
        String seed,
        String prefix,
        SubjectKind subject,
        DriverDescription driver,
        Set<Capability> declared,
        Image image,
        GuestKind guest,
        Flavor flavor,
        Optional<String> bridge,
        boolean hostWide,
        Patience patience,
        List<String> hanging) {

    /** Takes copies. */
    public Setting {
        declared = Set.copyOf(declared);
        hanging = List.copyOf(hanging);
    }

    /** What all specs of the run have in common. */
    public Setting ofRun() {
        return new Setting(
                "", 0, seed, prefix, subject, driver, declared, image, guest, flavor, bridge, hostWide, patience,
                List.of());
    }
}
