package org.virttck.specs.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.instances.Listings.assertIdListed;
import static org.virttck.specs.instances.Listings.assertListed;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.testng.annotations.Test;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.engine.StressBench;

/** Spawns at the same time. */
public final class ParallelSpawnSpec extends StressBench {

    /** Each caller spawns an instance of its own. */
    @Proves("concurrency.parallel-spawns-all-succeed")
    @Test
    public void spawnsOfDifferentInstancesSucceed() {
        Bench bench = bench();
        List<InstanceSpec> specs = specs(UnaryOperator.identity());
        Answers.assertAllSucceeded(
                new Crowd(bench).answers(caller -> () -> bench.instances().spawn(specs.get(caller))));
        for (InstanceSpec spec : specs) {
            assertEquals(PowerState.RUNNING, bench.state(spec.id()), "state after a spawn beside others");
            assertListed(bench, spec);
        }
    }

    /** The same on the engine's own pool of threads: each invocation is a caller. */
    @Proves("concurrency.parallel-spawns-all-succeed")
    @Test(invocationCount = Crowd.SIZE, threadPoolSize = Crowd.SIZE)
    public void eachOfManyInvocationsSpawnsItsOwn() {
        InstanceSpec spec = bench().spec().build();
        bench().instances().spawn(spec);
        assertEquals(PowerState.RUNNING, bench().state(spec.id()), "state after a spawn beside others");
        assertListed(bench(), spec);
    }

    /** All callers ask for one id. */
    @Proves("concurrency.same-id-is-spawned-once")
    @Test
    public void oneIdIsSpawnedOnce() {
        InstanceSpec first = bench().spec().build();
        List<InstanceSpec> specs = specs(spec -> spec.id(first.id()));
        assertSpawnedOnce(specs);
        assertEquals(first.id(), bench().info(first.id()).id(), "id of the instance that was spawned");
        assertIdListed(bench(), first.id());
    }

    /** All callers ask for one name. */
    @Proves("concurrency.same-name-is-spawned-once")
    @Test
    public void oneNameIsSpawnedOnce() {
        InstanceSpec first = bench().spec().build();
        List<InstanceSpec> specs = specs(spec -> spec.name(first.name()));
        assertSpawnedOnce(specs);
        assertEquals(true, bench().instances().names().contains(first.name()), "whether the name is listed");
    }

    private void assertSpawnedOnce(List<InstanceSpec> specs) {
        Bench bench = bench();
        List<String> answers =
                new Crowd(bench).answers(caller -> () -> bench.instances().spawn(specs.get(caller)));
        Answers.assertOneSuccess(answers);
        Answers.assertSucceededOr(answers, ErrorCode.ALREADY_EXISTS, ErrorCode.CONFLICT);
    }

    private List<InstanceSpec> specs(UnaryOperator<InstanceSpec.Builder> change) {
        return IntStream.range(0, Crowd.SIZE)
                .mapToObj(caller -> change.apply(bench().spec()).build())
                .toList();
    }
}
