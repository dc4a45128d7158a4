package org.virttck.harness.engine;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.opentest4j.TestAbortedException;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.run.PlannedSpec;

/** Runs a Jupiter spec once for each of its cases. */
final class CaseExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(SpecForEach.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        return RunHolder.current().methods().cases(method).stream().map(Invocation::new);
    }

    private record Invocation(SpecCase specCase) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return specCase.slug();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new CaseBench(specCase));
        }
    }

    private record CaseBench(SpecCase specCase)
            implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestExecutionExceptionHandler {

        @Override
        public void beforeEach(ExtensionContext context) {
            LiveRun run = RunHolder.current();
            PlannedSpec spec = run.planned(context.getRequiredTestMethod(), specCase)
                    .orElseThrow(() -> new TestAbortedException("not in the plan of this run"));
            BenchExtension.begin(context, run, spec);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            BenchExtension.end(context);
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
            throw BenchExtension.told(context, thrown);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Bench.class
                    || parameter.getParameter().getType().isInstance(specCase);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Bench.class
                    ? BenchExtension.store(context).get(Bench.class)
                    : specCase;
        }
    }
}
