package org.virttck.specs.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.specs.instances.Listings.assertAbsent;
import static org.virttck.specs.instances.Listings.assertListed;

import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;

/** Claims about what a spawn with odd input has come to. */
final class Aftermath {

    private static final String SUCCESS = "success";

    private final Bench bench;

    Aftermath(Bench bench) {
        this.bench = bench;
    }

    /** Either the instance is there, as it was asked for, or it was refused and nothing is there. */
    void assertTakenOrRefused(InstanceSpec spec, ErrorCode... refusals) {
        if (answer(spec, refusals).equals(SUCCESS)) {
            assertTaken(spec);
        } else {
            assertNothing(spec);
        }
    }

    /** What spawn comes to; anything but success and the given refusals fails. */
    String answer(InstanceSpec spec, ErrorCode... refusals) {
        String answer = answerOf(() -> bench.instances().spawn(spec));
        if (!answer.equals(SUCCESS) && Stream.of(refusals).noneMatch(code -> answer.startsWith(code + ":"))) {
            throw new AssertionFailedError("answer to spawn", "success or one of " + List.of(refusals), answer);
        }
        return answer;
    }

    void assertRefused(InstanceSpec spec, ErrorCode... refusals) {
        String answer = answer(spec, refusals);
        if (answer.equals(SUCCESS)) {
            throw new AssertionFailedError("the call had to be refused", List.of(refusals), answer);
        }
    }

    void assertTaken(InstanceSpec spec) {
        assertListed(bench, spec);
        InstanceInfo info = bench.info(spec.id());
        assertEquals(spec.name(), info.name(), "name of the instance");
        assertEquals(PowerState.SHUTDOWN, info.state(), "state of an instance that was not to be powered on");
        assertEquals(spec.flavor().vcpus(), info.vcpus(), "virtual CPUs of the instance");
        assertEquals(spec.flavor().memoryMib(), info.maxMemoryMib(), "most memory of the instance in MiB");
    }

    void assertNothing(InstanceSpec spec) {
        assertAbsent(bench, spec);
        if (bench.declares(Capability.DISK_RETENTION)) {
            assertEquals(false, bench.instances().onDisk(spec.id()), "whether disks are left of a refused spawn");
        }
    }
}
