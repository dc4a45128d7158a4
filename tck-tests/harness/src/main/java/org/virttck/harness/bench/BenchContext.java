package org.virttck.harness.bench;

import java.time.InstantSource;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.Flavor;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.config.Patience;
import org.virttck.harness.config.Site;
import org.virttck.harness.isolate.DriverHost;

/**
 * What all benches of a run share.
 *
 * @param host where the driver lives
 * @param driver the open driver under test
 * @param declared its capabilities
 * @param images what instances can boot
 * @param flavor how large they are
 * @param guest who speaks on their console
 * @param site what the operator said about the host
 * @param patience how long to wait
 * @param drift collects capabilities that work though they are not declared
 * @param clock wall clock
 */
public record BenchContext(
        DriverHost host,
        VirtDriver driver,
        Set<Capability> declared,
        Images images,
        Flavor flavor,
        GuestKind guest,
        Site site,
        Patience patience,
        Set<Capability> drift,
        InstantSource clock) {

    /** The same for a spec that meets another driver. */
    public BenchContext with(VirtDriver other) {
        return new BenchContext(host, other, declared, images, flavor, guest, site, patience, drift, clock);
    }
}
