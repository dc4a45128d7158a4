package org.virttck.harness.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.isolate.InProcessHost;
import org.virttck.reference.memory.MemoryProvider;

class RunTest {

    private static final PlannedSpec SPEC =
            new PlannedSpec("Some.spec", List.of("some.rule"), List.of(), List.of(), Optional.empty());

    private final Configuration configuration = Configuration.defaults();
    private final InProcessHost host = InProcessHost.of(new MemoryProvider(), configuration);

    @TempDir
    private Path folder;

    @Test
    void leftoversOfAnEarlierRunAreRefusedByName() {
        Run earlier = open("earlier");
        Bench bench = earlier.bench(SPEC, 0);
        InstanceId left = bench.running();
        String name = bench.info(left).name();
        EnvironmentProblem problem = assertThrows(EnvironmentProblem.class, () -> open("later"));
        assertTrue(problem.getMessage().contains(name), problem::getMessage);
        assertTrue(problem.getMessage().endsWith("remove them with virt-tck sweep"), problem::getMessage);
    }

    @Test
    void whatASpecMadeIsRemovedWhenItEnds() {
        Run run = open("run");
        InstanceId made = run.bench(SPEC, 0).running();
        run.finish(SPEC);
        assertEquals(false, exists(made), "whether the instance is still there");
        assertEquals(List.of(), run.leftovers());
    }

    @Test
    void anAbandonedRunRemovesWhatIsUnderWay() {
        Run run = open("run");
        InstanceId made = run.bench(SPEC, 0).running();
        run.abandon();
        assertEquals(false, exists(made), "whether the instance is still there");
    }

    @Test
    void namesBearThePrefixAndTheSeed() {
        Run run = open("run");
        assertEquals("tck-7f3a91c2-5-1", run.bench(SPEC, 5).spec().build().name());
        assertEquals(Optional.empty(), run.drift().stream().findAny());
    }

    private boolean exists(InstanceId instance) {
        try (VirtDriver driver = host.open()) {
            return driver.instances().exists(instance);
        }
    }

    private Run open(String name) {
        RunFolder out = RunFolder.create(folder.resolve(name));
        return new Run(configuration, host, new Seed("7f3a91c2"), out, folder, InstantSource.system());
    }
}
