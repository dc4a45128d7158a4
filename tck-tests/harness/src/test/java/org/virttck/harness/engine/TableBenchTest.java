package org.virttck.harness.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.isolate.InProcessHost;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Progress;
import org.virttck.harness.run.Run;
import org.virttck.harness.run.RunFolder;
import org.virttck.harness.run.Seed;
import org.virttck.reference.memory.MemoryProvider;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.CatalogueReader;

/** Each row of a TestNG table is a spec: it is planned, judged and cleaned up by itself. */
class TableBenchTest {

    private static final String SAMPLES = "org.virttck.harness.engine.sample";

    @TempDir
    private Path folder;

    @Test
    void eachRowOfAChosenRuleIsPlannedAndJudged() {
        try (Run run = open()) {
            Execution execution = new Execution(run, CatalogueReader.read(), SAMPLES, Set.of("host.has-a-node"), 1);
            List<String> planned =
                    execution.plan().specs().stream().map(PlannedSpec::id).toList();
            List<Outcome> outcomes = execution.execute(new Progress() {});
            assertEquals(
                    List.of("SampleTableSpec.row.holds", "SampleTableSpec.row.fails", "SampleTableSpec.row.holds-too"),
                    planned);
            assertEquals(
                    List.of("PASS", "FAIL", "PASS"),
                    outcomes.stream()
                            .map(outcome -> outcome.judgement().verdict().name())
                            .toList());
            assertEquals(0, run.host().open().instances().count(), "instances that rows have left");
        }
    }

    @Test
    void aRowBelowOthersThatAreNotPlannedIsTakenByItsNumber() {
        try (Run run = open()) {
            Set<String> rule = Set.of("driver.close-is-idempotent");
            Execution execution = new Execution(run, CatalogueReader.read(), SAMPLES, rule, 1);
            List<Outcome> outcomes = execution.execute(new Progress() {});
            assertEquals(2, outcomes.size(), outcomes::toString);
            outcomes.forEach(outcome ->
                    assertEquals("PASS", outcome.judgement().verdict().name(), outcome::toString));
        }
    }

    @Test
    void whatIsNotPlannedIsNotEvenBegun() {
        try (Run run = open()) {
            Catalogue catalogue = CatalogueReader.read();
            Specification specification = Specification.found(catalogue, SAMPLES, run.seed(), 1);
            Begun all = new Begun();
            new Execution(run, specification, Set.of("driver.close-is-idempotent"), 1).execute(new Progress() {}, all);
            Begun chosen = new Begun();
            new Execution(run, specification, Set.of("host.has-a-node"), 1).execute(new Progress() {}, chosen);
            assertEquals(Set.of("row", "rowOfAnotherRule"), all.methods);
            assertEquals(Set.of("row"), chosen.methods);
        }
    }

    /** Methods that an engine has begun. */
    private static final class Begun implements TestExecutionListener {

        private final Set<String> methods = new TreeSet<>();

        @Override
        public void executionStarted(TestIdentifier test) {
            test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .ifPresent(source -> methods.add(source.getMethodName()));
        }
    }

    private Run open() {
        Configuration configuration = Configuration.defaults();
        InProcessHost host = InProcessHost.of(new MemoryProvider(), configuration);
        return new Run(
                configuration,
                host,
                new Seed("00000001"),
                RunFolder.create(folder.resolve("out")),
                folder,
                InstantSource.system());
    }
}
