package org.virttck.specs.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.ArrangementFailed;

/** Whose output it is, and how long it stays. A guest is known by the id that it draws at each boot. */
final class ConsoleMemorySpec {

    @Spec("console.output-is-of-this-instance-only")
    void outputIsThatOfOneGuest(Bench bench) {
        InstanceId one = bench.booted();
        InstanceId other = bench.booted();
        String ofOne = bootOf(bench.guest(one));
        String ofOther = bootOf(bench.guest(other));
        assertEquals(List.of(ofOne), boots(bench, one), "boots on the console of the first instance");
        assertEquals(List.of(ofOther), boots(bench, other), "boots on the console of the second instance");
    }

    @Spec("console.output-survives-power-off")
    void outputIsThereAfterPowerOff(Bench bench) {
        InstanceId instance = bench.booted();
        String boot = bootOf(bench.guest(instance));
        bench.arrange("a stopped instance", () -> bench.power().off(instance, Duration.ZERO, Duration.ZERO));
        assertEquals(List.of(boot), boots(bench, instance), "boots on the console after power off");
    }

    @Spec("console.output-survives-suspension")
    void outputIsThereWhileSuspended(Bench bench) {
        InstanceId instance = bench.booted();
        String boot = bootOf(bench.guest(instance));
        bench.arrange("a suspended instance", () -> bench.suspension().suspend(instance));
        assertEquals(List.of(boot), boots(bench, instance), "boots on the console of the suspended instance");
    }

    @Spec("console.output-survives-a-power-cycle")
    void outputOfTheFirstBootIsThereAfterTheSecond(Bench bench) {
        InstanceId instance = bench.booted();
        String boot = bootOf(bench.guest(instance));
        bench.arrange("a power cycle", () -> {
            bench.power().off(instance, Duration.ZERO, Duration.ZERO);
            bench.power().on(instance);
        });
        bench.waiting()
                .until(
                        "a second boot on the console after that of " + boot,
                        bench.patience().boot(),
                        () -> boots(bench, instance).size() == 2
                                && boots(bench, instance).get(0).equals(boot),
                        () -> "boots " + boots(bench, instance));
    }

    @Spec("console.output-starts-afresh-for-a-new-instance")
    void outputOfAnEarlierInstanceOfTheSameNameIsGone(Bench bench) {
        InstanceSpec earlier = bench.spec().build();
        String boot = bootOf(bench.guest(bench.booted(earlier)));
        bench.arrange("its removal", () -> bench.instances().destroy(earlier.id()));
        InstanceSpec later = bench.spec().name(earlier.name()).build();
        List<String> boots = boots(bench, bench.booted(later));
        assertEquals(List.of(), boots.stream().filter(boot::equals).toList(), "boots of the earlier guest");
    }

    private static String bootOf(GuestConsole guest) {
        String boot = guest.bootId();
        if (boot.isEmpty()) {
            throw new ArrangementFailed("could not arrange a guest with a boot id: the console has none", null);
        }
        return boot;
    }

    private static List<String> boots(Bench bench, InstanceId instance) {
        return bench.guest(instance).all("boot", "id");
    }
}
