package org.virttck.harness.engine;

import java.lang.reflect.Method;
import java.util.Optional;
import org.opentest4j.TestAbortedException;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.record.Actors;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.report.catalogue.Catalogue;

/**
 * What TestNG specs extend: the invocations of one method, on however many threads, share one bench.
 *
 * <p>The bench is asked for inside the method, so that what stands in the way of a spec is told as the outcome of that
 * spec and of nothing else.
 */
@Listeners(AbortedIsSkipped.class)
public abstract class StressBench {

    private Method method;
    private int invocationsLeft;
    private Optional<PlannedSpec> spec = Optional.empty();
    private Bench bench;
    private int invocations;

    /**
     * Remembers which method is about to run. Invocations on a pool of threads come here in any order.
     *
     * @param next the method
     */
    @BeforeMethod(alwaysRun = true)
    public final synchronized void begin(Method next) {
        if (!next.equals(method)) {
            method = next;
            invocationsLeft = next.getAnnotation(Test.class).invocationCount();
        }
    }

    /** Cleans up when all invocations of the method have ended. */
    @AfterMethod(alwaysRun = true)
    public final synchronized void end() {
        invocationsLeft--;
        if (bench != null) {
            bench.tape().actors().leave();
        }
        if (invocationsLeft == 0) {
            spec.ifPresent(ended -> RunHolder.current().run().finish(ended));
            bench = null;
            spec = Optional.empty();
            method = null;
            invocations = 0;
        }
    }

    /**
     * The bench of the method that is running.
     *
     * @return the same for each of its invocations
     */
    protected final synchronized Bench bench() {
        if (bench == null) {
            LiveRun run = RunHolder.current();
            spec = run.planned(method);
            bench = run.bench(spec.orElseThrow(() -> new TestAbortedException("not in the plan of this run")));
        }
        nameInvocation();
        return bench;
    }

    /** Invocations do the same; whichever comes first is the first. */
    private void nameInvocation() {
        Actors actors = bench.tape().actors();
        if (method.getAnnotation(Test.class).invocationCount() > 1 && !actors.isNamed()) {
            invocations++;
            actors.enter("invocation-" + invocations);
        }
    }

    /**
     * The catalogue of the run, for a method that goes by it.
     *
     * @return all rules
     */
    protected final Catalogue catalogue() {
        return RunHolder.current().catalogue();
    }
}
