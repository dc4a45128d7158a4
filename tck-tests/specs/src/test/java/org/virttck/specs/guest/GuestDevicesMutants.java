package org.virttck.specs.guest;

import static org.virttck.specs.guest.Wrongly.adding;
import static org.virttck.specs.guest.Wrongly.finding;
import static org.virttck.specs.guest.Wrongly.making;
import static org.virttck.specs.guest.Wrongly.withDisks;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Vif;
import org.virttck.specs.lifecycle.Asking;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Guests that find other disks and network interfaces than were ordered. */
final class GuestDevicesMutants implements Mutants {

    private static final String SPAWN = "instances.spawn";
    private static final String REBUILD = "instances.rebuild";
    private static final String OUTPUT = "console.output";
    private static final String SWAP = "bytes=" + (Asking.SWAP_MIB << 20);

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("guest.ephemeral-disk-has-its-size", "the ephemeral disk is left out")
                        .on(SPAWN, making(GuestDevicesMutants::withoutEphemeral))
                        .on(REBUILD, making(GuestDevicesMutants::withoutEphemeral)),
                breaking("guest.ephemeral-disk-has-its-size", "GiB and GB are confused")
                        .on(OUTPUT, finding(text -> text.replace("bytes=2147483648", "bytes=2000000000"))),
                breaking("guest.swap-disk-has-its-size", "MiB and MB are confused")
                        .on(OUTPUT, finding(text -> text.replace(SWAP, "bytes=96000000"))),
                breaking("guest.disks-are-in-order", "disks are attached in the order in which their files were made")
                        .on(OUTPUT, finding(GuestDevicesMutants::swapBeforeEphemeral)),
                breaking("guest.no-other-disk-is-found", "a disk with drivers stays attached")
                        .on(OUTPUT, finding(adding("guest: disk name=vdz bytes=1048576 serial=-"))),
                breaking("guest.nics-have-their-macs", "the guest gets the MAC of the device on the host")
                        .on(OUTPUT, finding(text -> text.replaceAll("(nic .*)mac=52:", "$1mac=fe:"))),
                breaking("guest.nics-are-in-order", "interfaces are sorted by MAC")
                        .on(SPAWN, making(GuestDevicesMutants::reversed))
                        .on(REBUILD, making(GuestDevicesMutants::reversed)),
                breaking("guest.nic-has-its-mtu", "the MTU is never offered to the guest")
                        .on(OUTPUT, finding(text -> text.replaceAll("mtu=\\d+", "mtu=1500"))),
                breaking("guest.no-nic-unless-asked", "the hypervisor adds its default interface")
                        .on(OUTPUT, finding(GuestDevicesMutants::withDefaultInterface)));
    }

    private static InstanceSpec withoutEphemeral(InstanceSpec spec) {
        return withDisks(spec, 0, spec.flavor().swapMib());
    }

    private static String swapBeforeEphemeral(String text) {
        return text.replaceAll("(guest: disk [^\\n]*\\n)(guest: disk [^\\n]*" + SWAP + " [^\\n]*\\n)", "$2$1");
    }

    private static InstanceSpec reversed(InstanceSpec spec) {
        List<Vif> vifs = new ArrayList<>(spec.vifs());
        Collections.reverse(vifs);
        return spec.toBuilder().vifs(vifs).build();
    }

    private static String withDefaultInterface(String text) {
        String line = "guest: nic name=eth0 mac=52:54:00:12:34:56 mtu=1500";
        return text.contains("guest: nic ") ? text : adding(line).apply(text);
    }
}
