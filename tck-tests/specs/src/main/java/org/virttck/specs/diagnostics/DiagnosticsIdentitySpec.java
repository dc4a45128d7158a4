package org.virttck.specs.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.virttck.driver.Capability;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Cpu;
import org.virttck.driver.model.InstanceDiagnostics.Nic;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Vif;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Whom diagnostics are about, and what it is made of. */
final class DiagnosticsIdentitySpec {

    private static final int MORE_MIB = 64;

    @Spec("diagnostics.state-is-that-of-info")
    void stateIsThatOfInfo(Bench bench) {
        InstanceId instance = bench.in(bench.declares(Capability.PAUSE) ? PowerState.PAUSED : PowerState.RUNNING);
        InstanceDiagnostics diagnostics = bench.diagnostics().of(instance);
        assertEquals(bench.state(instance), diagnostics.state(), "state in the diagnostics, beside that of info");
    }

    @Spec("diagnostics.driver-is-named-as-described")
    void driverHasTheNameOfItsDescription(Bench bench) {
        InstanceDiagnostics diagnostics = bench.diagnostics().of(bench.running());
        assertEquals(bench.driver().describe().name(), diagnostics.driver(), "name of the driver");
    }

    @Spec("diagnostics.hypervisor-is-named")
    void hypervisorAndItsSystemAreNamed(Bench bench) {
        InstanceDiagnostics diagnostics = bench.diagnostics().of(bench.running());
        Map<String, String> blank = new TreeMap<>(
                Map.of("hypervisor", diagnostics.hypervisor(), "hypervisorOs", diagnostics.hypervisorOs()));
        blank.values().removeIf(text -> !text.isBlank());
        assertEquals(Map.of(), blank, "texts of the diagnostics that are blank");
    }

    @Spec("diagnostics.every-interface-is-listed-once")
    void interfacesAreThoseOfTheInstance(Bench bench) {
        Vif vif = bench.vif();
        InstanceId instance =
                bench.in(PowerState.RUNNING, bench.spec().vifs(List.of(vif)).build());
        assertEquals(List.of(vif.mac()), macs(bench.diagnostics().of(instance)), "MAC addresses of the interfaces");
    }

    @Spec("diagnostics.every-interface-is-listed-once")
    void instanceWithoutInterfacesListsNone(Bench bench) {
        InstanceId instance = bench.running();
        assertEquals(List.of(), macs(bench.diagnostics().of(instance)), "MAC addresses where there is no interface");
    }

    @Spec("diagnostics.config-drive-is-told-truly")
    void configDriveIsToldWhenThereIsOne(Bench bench) {
        boolean wanted = bench.declares(Capability.CONFIG_DRIVE);
        InstanceSpec with =
                bench.spec().setup(GuestSetup.NOTHING.withConfigDrive(wanted)).build();
        InstanceDiagnostics diagnostics = bench.diagnostics().of(bench.in(PowerState.RUNNING, with));
        assertConfigDrive(wanted, diagnostics);
    }

    @Spec("diagnostics.config-drive-is-told-truly")
    void noConfigDriveIsToldWhenThereIsNone(Bench bench) {
        InstanceDiagnostics diagnostics = bench.diagnostics().of(bench.running());
        assertConfigDrive(false, diagnostics);
    }

    @Spec("diagnostics.diagnostics-are-of-this-instance")
    void figuresAreNotThoseOfAnotherInstance(Bench bench) {
        InstanceSpec small = bench.spec().build();
        Flavor flavor = small.flavor();
        Flavor larger = new Flavor(flavor.name(), flavor.vcpus(), flavor.memoryMib() + MORE_MIB, flavor.rootGib());
        InstanceSpec large = bench.spec().flavor(larger).build();
        bench.in(bench.declares(Capability.PAUSE) ? PowerState.PAUSED : PowerState.RUNNING, small);
        bench.in(PowerState.RUNNING, large);
        assertEquals(expected(bench, small), told(bench, small), "figures of the smaller of two instances");
        assertEquals(expected(bench, large), told(bench, large), "figures of the larger of two instances");
    }

    private static void assertConfigDrive(boolean expected, InstanceDiagnostics diagnostics) {
        String wanted = expected ? "a config drive" : "no config drive";
        String told = diagnostics.configDrive() ? "a config drive" : "no config drive";
        assertEquals(wanted, told, "what the diagnostics tell of an instance that was spawned with " + wanted);
    }

    private static Map<String, Object> expected(Bench bench, InstanceSpec spec) {
        return new TreeMap<>(Map.of(
                "memory in MiB", spec.flavor().memoryMib(),
                "CPUs", spec.flavor().vcpus(),
                "state", bench.state(spec.id())));
    }

    private static Map<String, Object> told(Bench bench, InstanceSpec spec) {
        InstanceDiagnostics diagnostics = bench.diagnostics().of(spec.id());
        List<Cpu> cpus = diagnostics.cpus();
        return new TreeMap<>(Map.of(
                "memory in MiB", diagnostics.memory().maximumMib(),
                "CPUs", cpus.size(),
                "state", diagnostics.state()));
    }

    private static List<String> macs(InstanceDiagnostics diagnostics) {
        return diagnostics.nics().stream()
                .map(Nic::mac)
                .map(mac -> mac.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
