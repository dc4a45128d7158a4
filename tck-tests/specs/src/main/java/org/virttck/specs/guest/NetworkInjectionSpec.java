package org.virttck.specs.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;

import java.util.List;
import java.util.stream.Collectors;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.FixedIp;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Vif;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;

/** Telling a running guest of its addresses. */
final class NetworkInjectionSpec {

    private static final List<FixedIp> ADDRESSES =
            List.of(new FixedIp("192.0.2.17", 24), new FixedIp("2001:db8::17", 64));

    /** What would reach the other instance instead would be refused: that one is off. */
    @Spec("guest.addresses-reach-the-guest")
    void guestIsToldAllAddressesOfAllItsInterfaces(Bench bench) {
        bench.in(PowerState.SHUTDOWN);
        List<Vif> plain = List.of(bench.vif(), bench.vif());
        List<Vif> told = List.of(withAddresses(plain.get(0)), plain.get(1));
        InstanceId instance = booted(bench, plain);
        bench.driver().guest().injectNetwork(instance, told);
        GuestConsole guest = bench.guest(instance);
        bench.waiting()
                .until(
                        "a guest that was told of MACs " + macs(told) + " and addresses " + addresses(told),
                        bench.patience().guest(),
                        () -> guest.all("network", "mac").equals(macs(told))
                                && guest.all("network", "address").equals(addresses(told)),
                        () -> "MACs " + guest.all("network", "mac") + " and addresses "
                                + guest.all("network", "address"));
    }

    @Spec("guest.foreign-interface-is-refused")
    void addressesOfAnInterfaceThatTheInstanceLacksAreRefused(Bench bench) {
        Vif own = bench.vif();
        InstanceId instance = booted(bench, List.of(own));
        List<Vif> mixed = List.of(withAddresses(own), withAddresses(bench.vif()));
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> bench.driver().guest().injectNetwork(instance, mixed));
    }

    @Spec("guest.refused-addresses-are-not-told")
    void guestIsToldNothingWhenTheCallIsRefused(Bench bench) {
        Vif own = bench.vif();
        InstanceId instance = booted(bench, List.of(own));
        List<Vif> mixed = List.of(withAddresses(own), withAddresses(bench.vif()));
        String answer = answerOf(() -> bench.driver().guest().injectNetwork(instance, mixed));
        GuestConsole guest = bench.guest(instance);
        if (answer.equals("success")) {
            return; // whether it had to be refused is judged by another rule
        }
        bench.waiting()
                .holdsWithin(
                        "an address that the guest is told",
                        bench.patience().quiet(),
                        () -> !told(guest).isEmpty());
        assertEquals(List.of(), told(guest), () -> "MACs that the guest was told of, when the answer was " + answer);
    }

    private static List<String> told(GuestConsole guest) {
        return guest.all("network", "mac");
    }

    private static InstanceId booted(Bench bench, List<Vif> vifs) {
        InstanceSpec spec = bench.spec().vifs(vifs).build();
        Inside.arranged(bench, spec);
        return spec.id();
    }

    private static Vif withAddresses(Vif vif) {
        return new Vif(vif.id(), vif.mac(), vif.network(), ADDRESSES, vif.mtu(), vif.binding(), vif.tag());
    }

    private static List<String> macs(List<Vif> vifs) {
        return vifs.stream().map(Vif::mac).toList();
    }

    private static List<String> addresses(List<Vif> vifs) {
        return vifs.stream().map(NetworkInjectionSpec::addressesOf).toList();
    }

    private static String addressesOf(Vif vif) {
        String listed = vif.addresses().stream()
                .map(ip -> ip.address() + "/" + ip.prefixLength())
                .collect(Collectors.joining(","));
        return listed.isEmpty() ? "-" : listed;
    }
}
