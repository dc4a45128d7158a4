package org.virttck.specs.instances;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.SecurityDemands;
import org.virttck.harness.bench.Bench;

/** What an instance may demand of a driver that declares it, and of no other. */
enum Demand implements Flaw {
    CONFIG_DRIVE(Capability.CONFIG_DRIVE, Demand.setup(setup -> setup.withConfigDrive(true))),
    FILE_INJECTION(Capability.FILE_INJECTION, Demand.setup(setup -> setup.withFiles(List.of(Demand.file())))),
    INITIAL_PASSWORD(Capability.INITIAL_PASSWORD, Demand.setup(setup -> setup.withAdminPassword(Demand.password()))),
    EPHEMERAL_DISK(Capability.EPHEMERAL_DISK, Demand.disks(1, 0)),
    SWAP_DISK(Capability.SWAP_DISK, Demand.disks(0, 1)),
    SECURE_BOOT(Capability.SECURE_BOOT, Demand.security(new SecurityDemands(true, false, false))),
    VTPM(Capability.VTPM, Demand.security(new SecurityDemands(false, true, false))),
    ENCRYPTED_MEMORY(Capability.ENCRYPTED_MEMORY, Demand.security(new SecurityDemands(false, false, true)));

    private final Capability capability;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda of constants has no state
    private final UnaryOperator<InstanceSpec> demanding;

    Demand(Capability capability, UnaryOperator<InstanceSpec> demanding) {
        this.capability = capability;
        this.demanding = demanding;
    }

    static List<Demand> undeclared(Bench bench) {
        List<Demand> undeclared = Stream.of(values())
                .filter(demand -> !bench.declares(demand.capability))
                .toList();
        if (undeclared.isEmpty()) {
            bench.tape().note("the driver declares all that an instance may demand; there was nothing to refuse");
        }
        return undeclared;
    }

    @Override
    public String slug() {
        return "undeclared-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public ErrorCode refusal() {
        return ErrorCode.UNSUPPORTED;
    }

    @Override
    public InstanceSpec spoil(InstanceSpec good, Bench bench) {
        return demanding.apply(good);
    }

    private static UnaryOperator<InstanceSpec> setup(UnaryOperator<GuestSetup> change) {
        return good -> good.toBuilder().setup(change.apply(good.setup())).build();
    }

    private static UnaryOperator<InstanceSpec> security(SecurityDemands demands) {
        return good -> good.toBuilder().security(demands).build();
    }

    private static UnaryOperator<InstanceSpec> disks(long ephemeralGib, long swapMib) {
        return good -> {
            Flavor usual = good.flavor();
            Flavor larger =
                    new Flavor(usual.name(), usual.vcpus(), usual.memoryMib(), usual.rootGib(), ephemeralGib, swapMib);
            return good.toBuilder().flavor(larger).build();
        };
    }

    private static InjectedFile file() {
        return new InjectedFile("/etc/demanded", Bytes.of(new byte[] {1}));
    }

    private static Secret password() {
        return new Secret("of-no-use");
    }
}
