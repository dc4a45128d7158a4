package org.virttck.harness.engine;

import java.lang.reflect.Method;
import java.util.Optional;
import org.opentest4j.TestAbortedException;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Listeners;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.run.PlannedSpec;

/**
 * What TestNG specs extend that go through a table: each row has a bench of its own.
 *
 * <p>All rows of a method are provided when one is planned: the engine numbers them, and the plan goes by these numbers.
 */
@Listeners(AbortedIsSkipped.class)
public abstract class TableBench {

    /** The name of the data provider. */
    public static final String ROWS = "rows";

    /** TestNG's own switch, which the engine sets while it discovers. */
    private static final String LOOKING_FOR_METHODS = "testng.mode.dryrun";

    private Method method;
    private SpecCase row;
    private Optional<PlannedSpec> spec = Optional.empty();
    private Bench bench;

    /**
     * The rows of a method, as its annotation names them. While methods are only looked for, any row does: there is no run
     * yet, and the method is not called.
     *
     * @param specMethod with {@link ProvesForEach}
     * @return one row each
     */
    @DataProvider(name = ROWS)
    public final Object[][] rows(Method specMethod) {
        if (Boolean.getBoolean(LOOKING_FOR_METHODS)) {
            return new Object[1][1];
        }
        return RunHolder.current().methods().cases(specMethod).stream()
                .map(specCase -> new Object[] {specCase})
                .toArray(Object[][]::new);
    }

    /**
     * Remembers which row is about to run.
     *
     * @param next the method
     * @param arguments of the method: the row
     */
    @BeforeMethod(alwaysRun = true)
    public final void begin(Method next, Object[] arguments) {
        method = next;
        row = (SpecCase) arguments[0];
    }

    /** Cleans up after a row. */
    @AfterMethod(alwaysRun = true)
    public final void end() {
        Optional<PlannedSpec> ended = spec;
        spec = Optional.empty();
        bench = null;
        ended.ifPresent(RunHolder.current().run()::finish);
    }

    /**
     * The bench of the row that is running.
     *
     * @return the same for the whole row
     */
    protected final Bench bench() {
        if (bench == null) {
            LiveRun run = RunHolder.current();
            spec = run.planned(method, row);
            bench = run.bench(spec.orElseThrow(() -> new TestAbortedException("not in the plan of this run")));
        }
        return bench;
    }
}
