package org.virttck.specs.guest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.regex.Pattern;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.FixedIp;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Vif;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they tell a guest of its addresses. */
final class NetworkInjectionMutants implements Mutants {

    private static final String TELL = "guest.injectNetwork";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("guest.addresses-reach-the-guest", "the call succeeds, and nobody listens")
                        .on(TELL, Faults.when(PowerState.RUNNING, NetworkInjectionMutants::lookOnly)),
                breaking("guest.addresses-reach-the-guest", "only the first address of an interface is told")
                        .on(TELL, call -> call.with(call.argument(0), firstAddresses(call.argument(1)))),
                breaking("guest.addresses-reach-the-guest", "the length of the prefix is lost")
                        .on(TELL, call -> call.with(call.argument(0), hostAddresses(call.argument(1)))),
                breaking("guest.foreign-interface-is-refused", "interfaces that are not known are passed over")
                        .on(TELL, NetworkInjectionMutants::passOver),
                breaking("guest.refused-addresses-are-not-told", "interfaces are told one by one")
                        .on(
                                TELL,
                                Faults.beforeRefusal(
                                        ErrorCode.INVALID_ARGUMENT, NetworkInjectionMutants::tellOneByOne)));
    }

    private static Object lookOnly(Call call) throws Throwable {
        List<Vif> vifs = call.argument(1);
        return vifs.stream().anyMatch(vif -> !isOwn(call, vif)) ? call.proceed() : null;
    }

    private static List<Vif> firstAddresses(List<Vif> vifs) {
        return vifs.stream()
                .map(vif -> with(vif, vif.addresses().stream().limit(1).toList()))
                .toList();
    }

    private static List<Vif> hostAddresses(List<Vif> vifs) {
        return vifs.stream()
                .map(vif -> with(
                        vif,
                        vif.addresses().stream()
                                .map(ip ->
                                        new FixedIp(ip.address(), ip.address().contains(":") ? 128 : 32))
                                .toList()))
                .toList();
    }

    private static Vif with(Vif vif, List<FixedIp> addresses) {
        return new Vif(vif.id(), vif.mac(), vif.network(), addresses, vif.mtu(), vif.binding(), vif.tag());
    }

    private static Object passOver(Call call) throws Throwable {
        List<Vif> vifs = call.argument(1);
        return call.with(
                call.argument(0), vifs.stream().filter(vif -> isOwn(call, vif)).toList());
    }

    private static Object tellOneByOne(Call call) {
        List<Vif> vifs = call.argument(1);
        vifs.stream().filter(vif -> isOwn(call, vif)).forEach(vif -> tell(call, vif));
        return null;
    }

    /** The guest knows its own interfaces by their MACs. */
    private static boolean isOwn(Call call, Vif vif) {
        InstanceId instance = call.argument(0);
        byte[] console = call.driver().console().output(instance, 1 << 20);
        String nic = "nic name=eth\\d mac=" + vif.mac();
        return Pattern.compile(nic).matcher(new String(console, US_ASCII)).find();
    }

    private static void tell(Call call, Vif vif) {
        call.driver().guest().injectNetwork(call.argument(0), List.of(vif));
    }
}
