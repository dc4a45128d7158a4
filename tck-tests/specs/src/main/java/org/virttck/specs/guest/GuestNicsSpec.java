package org.virttck.specs.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.virttck.driver.model.Vif;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestBoot;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.ArrangementFailed;

/** The network interfaces. */
final class GuestNicsSpec {

    private static final int SMALL_MTU = 1400;

    @Spec("guest.nics-have-their-macs")
    void guestFindsAnInterfaceOfEachMac(Bench bench) {
        List<Vif> vifs = List.of(bench.vif(), bench.vif());
        GuestBoot boot = Inside.judged(bench, bench.spec().vifs(vifs).build()).newestBoot();
        assertEquals(sorted(macs(vifs)), sorted(boot.values("nic", "mac")), "MACs that the guest finds");
    }

    @Spec("guest.nics-are-in-order")
    void guestFindsItsInterfacesInTheOrderOfTheSpecification(Bench bench) {
        List<Vif> descending = Stream.of(bench.vif(), bench.vif(), bench.vif())
                .sorted(Comparator.comparing(Vif::mac).reversed())
                .toList();
        GuestBoot boot =
                Inside.arranged(bench, bench.spec().vifs(descending).build()).newestBoot();
        List<String> found = boot.values("nic", "mac");
        if (!found.containsAll(macs(descending))) {
            throw new ArrangementFailed("could not arrange a guest with these interfaces: it found " + found, null);
        }
        assertEquals(macs(descending), found, "MACs in the order in which the guest finds them");
    }

    @Spec("guest.nic-has-its-mtu")
    void guestFindsTheMtuOfTheNetwork(Bench bench) {
        Vif vif = withMtu(bench.vif());
        GuestBoot boot =
                Inside.arranged(bench, bench.spec().vifs(List.of(vif)).build()).newestBoot();
        assertEquals(
                List.of(Integer.toString(SMALL_MTU)), boot.values("nic", "mtu"), "MTU that the guest finds, in bytes");
    }

    @Spec("guest.no-nic-unless-asked")
    void guestThatAskedForNoInterfaceFindsNone(Bench bench) {
        GuestBoot boot = Inside.arranged(bench, bench.spec().build()).newestBoot();
        assertEquals(List.of(), boot.values("nic", "mac"), "MACs that a guest without interfaces finds");
    }

    private static Vif withMtu(Vif vif) {
        return new Vif(vif.id(), vif.mac(), vif.network(), vif.addresses(), SMALL_MTU, vif.binding(), vif.tag());
    }

    private static List<String> macs(List<Vif> vifs) {
        return vifs.stream().map(Vif::mac).toList();
    }

    private static List<String> sorted(List<String> macs) {
        return macs.stream().sorted().toList();
    }
}
