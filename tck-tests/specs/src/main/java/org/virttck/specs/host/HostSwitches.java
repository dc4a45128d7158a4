package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import org.opentest4j.AssertionFailedError;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.HostPowerAction;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/** What concerns a host as a whole: begins with the operator's permission, and is undone after the spec. */
final class HostSwitches {

    private static final String ABSENT = "not listed and unknown";

    private HostSwitches() {}

    static void close(Bench bench) {
        bench.needHostWidePermission();
        bench.later(() -> bench.host().setEnabled(true));
        bench.arrange("a closed host", () -> bench.host().setEnabled(false));
    }

    static void open(Bench bench) {
        bench.arrange("a host that is open again", () -> bench.host().setEnabled(true));
    }

    static void beginMaintenance(Bench bench) {
        bench.needHostWidePermission();
        bench.later(() -> bench.host().setMaintenance(false));
        bench.arrange("a host in maintenance", () -> bench.host().setMaintenance(true));
    }

    static void endMaintenance(Bench bench) {
        bench.arrange("the end of maintenance", () -> bench.host().setMaintenance(false));
    }

    static void reboot(Bench bench) {
        bench.needHostWidePermission();
        bench.arrange("a host that was booted again", () -> bench.host().powerAction(HostPowerAction.REBOOT));
    }

    static void turnOff(Bench bench) {
        bench.needHostWidePermission();
        bench.later(() -> answerOf(() -> bench.host().powerAction(HostPowerAction.STARTUP)));
        bench.arrange("a host that is off", () -> bench.host().powerAction(HostPowerAction.SHUTDOWN));
    }

    static void turnOn(Bench bench) {
        bench.arrange("a host that is on again", () -> bench.host().powerAction(HostPowerAction.STARTUP));
    }

    /** Claims that a spawn does not succeed, however it is refused. */
    static void assertTakesNoInstance(VirtDriver driver, InstanceSpec spec, String when) {
        String answer = answerOf(() -> driver.instances().spawn(spec));
        if (answer.equals("success")) {
            throw new AssertionFailedError("spawn " + when, "a refusal", answer);
        }
    }

    static void assertAbsent(Bench bench, InstanceSpec spec, String after) {
        assertEquals(ABSENT, presence(bench, spec.id()), "the instance after " + after);
    }

    static void assertPresent(Bench bench, InstanceId instance, String after) {
        assertEquals("listed and known", presence(bench, instance), "the instance after " + after);
    }

    static void assertEnabled(Bench bench, boolean expected, String when) {
        assertEquals(mode(expected), mode(bench.host().isEnabled()), "what isEnabled tells " + when);
    }

    private static String mode(boolean enabled) {
        return enabled ? "enabled" : "not enabled";
    }

    private static String presence(Bench bench, InstanceId instance) {
        boolean listed = bench.instances().ids().contains(instance);
        boolean known = bench.instances().exists(instance);
        return listed || known ? (listed ? "listed" : "not listed") + " and " + (known ? "known" : "unknown") : ABSENT;
    }
}
