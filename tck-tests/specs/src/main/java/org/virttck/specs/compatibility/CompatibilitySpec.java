package org.virttck.specs.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.DriverDescription;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.lifecycle.Operation;
import org.virttck.specs.lifecycle.Operations;

/** Drivers and callers of different minor versions of the contract understand each other. */
final class CompatibilitySpec {

    @Spec("compatibility.contract-version-is-not-ahead")
    void contractVersionIsNoLaterThanThatOfTheKit(Bench bench) {
        String version = bench.driver().describe().contractVersion();
        String known = DriverDescription.CONTRACT_VERSION;
        assertTrue(
                major(version) != major(known) || minor(version) <= minor(known),
                () -> "the driver was built against contract " + version + ", but this kit knows " + known
                        + " and nothing later");
    }

    @Spec("compatibility.every-facet-is-there")
    void facetsOfLaterChaptersAreThere(Bench bench) {
        VirtDriver driver = bench.driver();
        Map<String, String> others = new TreeMap<>(Map.of(
                "diagnostics", answerOf(driver::diagnostics),
                "rescue", answerOf(driver::rescue),
                "guest", answerOf(driver::guest)));
        others.values().removeIf("success"::equals);
        assertEquals(Map.of(), others, "facets that are refused");
    }

    @Spec("compatibility.undeclared-is-unsupported-for-any-argument")
    void undeclaredOperationsOnUnknownInstancesAreUnsupported(Bench bench) {
        Map<String, String> others = new TreeMap<>();
        for (Operation operation : undeclared(bench)) {
            InstanceId unknown = bench.unknown();
            String answer = answerOf(() -> operation.perform(bench, unknown));
            if (!answer.startsWith(ErrorCode.UNSUPPORTED.name())) {
                others.put(operation.name(), answer);
            }
        }
        if (!others.isEmpty()) {
            String what = "undeclared operations on an instance that does not exist";
            throw new AssertionFailedError(what, "UNSUPPORTED from each", others);
        }
    }

    @Spec("compatibility.metadata-is-no-command")
    void metadataThatLooksLikeASettingSetsNothing(Bench bench) {
        InstanceSpec spec = bench.spec()
                .metadata(Map.of(
                        "vcpus", "7",
                        "memory_mb", "64",
                        "hw:cpu_policy", "dedicated",
                        "hw:mem_page_size", "large",
                        "power_on", "true",
                        "name", "another-name",
                        "os_require_quiesce", "yes",
                        "a-key-of-contract-9.9", "a value that nobody knows"))
                .powerOn(false)
                .build();
        bench.instances().spawn(spec);
        InstanceInfo info = bench.info(spec.id());
        assertEquals(PowerState.SHUTDOWN, info.state(), "state of an instance that was not to be powered on");
        assertEquals(spec.name(), info.name(), "its name");
        assertEquals(spec.flavor().vcpus(), info.vcpus(), "its virtual CPUs");
        assertEquals(spec.flavor().memoryMib(), info.maxMemoryMib(), "its most memory in MiB");
    }

    /** To an operation that makes an instance of its own no instance is unknown. */
    private static List<Operation> undeclared(Bench bench) {
        Operations operations = new Operations();
        return List.of(Capability.values()).stream()
                .filter(capability -> !bench.declares(capability))
                .flatMap(capability -> operations.of(capability).stream())
                .filter(operation -> !operation.name().startsWith("security."))
                .toList();
    }

    /** Another major version is a matter of another rule. */
    private static int major(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static int minor(String version) {
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }
}
