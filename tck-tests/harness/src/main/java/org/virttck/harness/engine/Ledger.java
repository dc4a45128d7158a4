package org.virttck.harness.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.virttck.harness.judge.Judgement;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Progress;

/** The only class that knows both the events of the engines and the verdicts of the kit. */
final class Ledger implements TestExecutionListener {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Map<String, PlannedSpec> planned;
    private final Progress progress;
    private final Map<String, Judgement> judged = new ConcurrentHashMap<>();
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> ended = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Map<String, String> engineTroubles = new LinkedHashMap<>();
    private volatile TestPlan tests;

    Ledger(Map<String, PlannedSpec> planned, Progress progress) {
        this.planned = planned;
        this.progress = progress;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        tests = plan;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        spec(test).ifPresent(spec -> {
            if (begun.putIfAbsent(spec.id(), System.nanoTime()) == null) {
                progress.began(spec);
            }
        });
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<PlannedSpec> spec = spec(test);
        if (spec.isPresent()) {
            judge(spec.get(), test, result);
        } else if (result.getStatus() == Status.FAILED) {
            trouble(test, result.getThrowable().map(Throwable::toString).orElse("failed"));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        trouble(test, "was left out by the engine: " + reason);
    }

    /** One outcome for each spec of the plan, in its order; a spec of which nothing was heard is the kit's fault. */
    List<Outcome> outcomes(Plan plan) {
        return plan.specs().stream().map(this::outcome).toList();
    }

    private Outcome outcome(PlannedSpec spec) {
        Judgement judgement = judged.get(spec.id());
        if (judgement == null) {
            String why = engineTroubles.isEmpty() ? "no engine ran it" : String.join("; ", engineTroubles.values());
            judgement = Judgement.kitBroke("planned, but not executed: " + why);
        }
        long nanos = ended.getOrDefault(spec.id(), 0L) - begun.getOrDefault(spec.id(), 0L);
        return new Outcome(spec, judgement, nanos / NANOS_PER_MILLI);
    }

    private void judge(PlannedSpec spec, TestIdentifier test, TestExecutionResult result) {
        ended.put(spec.id(), System.nanoTime());
        if (result.getStatus() != Status.SUCCESSFUL) {
            record(spec, Judgement.of(result.getThrowable().orElseGet(() -> new IllegalStateException("no reason"))));
        } else if (test.isTest()) {
            record(spec, Judgement.PASSED);
        }
        if (planned.containsKey(test.getUniqueId()) && told.add(spec.id())) {
            progress.ended(outcome(spec));
        }
    }

    private void record(PlannedSpec spec, Judgement judgement) {
        judged.merge(spec.id(), judgement, (one, two) -> one.verdict().compareTo(two.verdict()) >= 0 ? one : two);
    }

    private void trouble(TestIdentifier test, String what) {
        synchronized (engineTroubles) {
            engineTroubles.put(test.getUniqueId(), test.getDisplayName() + " " + what);
        }
    }

    /** Rows and repetitions of a TestNG method stand below it. */
    private Optional<PlannedSpec> spec(TestIdentifier test) {
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent()) {
            PlannedSpec spec = planned.get(at.get().getUniqueId());
            if (spec != null) {
                return Optional.of(spec);
            }
            at = tests.getParent(at.get());
        }
        return Optional.empty();
    }
}
