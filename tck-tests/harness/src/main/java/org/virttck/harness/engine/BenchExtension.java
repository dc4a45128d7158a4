package org.virttck.harness.engine;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.report.catalogue.Catalogue;

/** Gives a Jupiter spec its bench and the catalogue, and cleans up after it. */
final class BenchExtension
        implements ExecutionCondition,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver,
                TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(BenchExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean method = context.getTestMethod().isPresent();
        return !method
                        || RunHolder.current()
                                .planned(context.getRequiredTestMethod())
                                .isPresent()
                ? ConditionEvaluationResult.enabled("")
                : ConditionEvaluationResult.disabled("not in the plan of this run");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        LiveRun run = RunHolder.current();
        begin(context, run, run.planned(context.getRequiredTestMethod()).orElseThrow());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Bench.class || type == Catalogue.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Catalogue.class
                ? RunHolder.current().catalogue()
                : store(context).get(Bench.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw told(context, thrown);
    }

    static Throwable told(ExtensionContext context, Throwable thrown) {
        PlannedSpec spec = store(context).get(PlannedSpec.class, PlannedSpec.class);
        return RunHolder.current().told(spec, thrown);
    }

    static void begin(ExtensionContext context, LiveRun run, PlannedSpec spec) {
        Store store = store(context);
        store.put(Bench.class, run.bench(spec));
        store.put(PlannedSpec.class, spec);
    }

    static void end(ExtensionContext context) {
        PlannedSpec spec = store(context).get(PlannedSpec.class, PlannedSpec.class);
        if (spec != null) {
            RunHolder.current().run().finish(spec);
        }
    }

    static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
