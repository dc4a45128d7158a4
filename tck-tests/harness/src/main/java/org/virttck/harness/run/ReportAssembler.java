package org.virttck.harness.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.harness.judge.Judgement;
import org.virttck.report.AttemptId;
import org.virttck.report.Attempts;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;

/** Closes a run over every rule of the catalogue: a rule without evidence is shown as such. */
public final class ReportAssembler {

    private final Catalogue catalogue;
    private final Plan plan;
    private final Map<String, List<Outcome>> byRule = new LinkedHashMap<>();
    private final Set<Capability> refusalProven = new HashSet<>();

    /**
     * Sorts outcomes by rule.
     *
     * @param catalogue all rules
     * @param plan of the run
     * @param outcomes one for each spec of the plan
     */
    public ReportAssembler(Catalogue catalogue, Plan plan, List<Outcome> outcomes) {
        this.catalogue = catalogue;
        this.plan = plan;
        for (Outcome outcome : outcomes) {
            for (String rule : outcome.spec().rules()) {
                byRule.computeIfAbsent(rule, key -> new ArrayList<>()).add(outcome);
            }
        }
        catalogue.rules().forEach(this::noteRefusal);
    }

    /**
     * What each rule came to.
     *
     * @return one entry a rule, in the order of the catalogue
     */
    public List<RuleResult> results() {
        return catalogue.rules().stream().map(this::result).toList();
    }

    private void noteRefusal(Rule rule) {
        List<Outcome> outcomes = byRule.getOrDefault(rule.id(), List.of()).stream()
                .filter(ReportAssembler::isOwn)
                .toList();
        boolean held = !outcomes.isEmpty()
                && outcomes.stream().allMatch(outcome -> outcome.judgement().verdict() == Verdict.PASS);
        rule.truthOf().filter(capability -> held).ifPresent(refusalProven::add);
    }

    private RuleResult result(Rule rule) {
        List<SpecResult> specs = byRule.getOrDefault(rule.id(), List.of()).stream()
                .map(this::specResult)
                .toList();
        if (specs.isEmpty()) {
            return new RuleResult(rule.id(), rule.level(), Verdict.SKIPPED, "not chosen for this run", specs);
        }
        Verdict verdict = Attempts.verdict(specs);
        return new RuleResult(rule.id(), rule.level(), verdict, reason(verdict, specs), specs);
    }

    private SpecResult specResult(Outcome outcome) {
        Judgement judgement = isOwn(outcome) ? leaningOnProof(outcome.judgement()) : outcome.judgement();
        return new SpecResult(
                outcome.spec().id(),
                judgement.verdict(),
                outcome.millis(),
                plan.place(outcome.spec()),
                judgement.missing(),
                judgement.failure());
    }

    /** Not declaring something excuses a driver only when its refusal is proven. */
    private Judgement leaningOnProof(Judgement judgement) {
        boolean excused = judgement.verdict() != Verdict.NOT_APPLICABLE
                || judgement.missing().isEmpty()
                || judgement.missing().stream().anyMatch(refusalProven::contains);
        if (excused) {
            return judgement;
        }
        String message = "needs " + judgement.missing() + ", not declared, but not properly refused either";
        return new Judgement(
                Verdict.INCONCLUSIVE, List.of(), Optional.of(new Failure(message, Optional.empty(), Optional.empty())));
    }

    private static boolean isOwn(Outcome outcome) {
        return !AttemptId.of(outcome.spec().id()).onReference();
    }

    private static String reason(Verdict verdict, List<SpecResult> specs) {
        if (verdict == Verdict.PASS) {
            return "";
        }
        return Attempts.behind(verdict, specs).stream()
                .flatMap(spec -> spec.failure().map(failure -> told(spec, failure)).stream())
                .findFirst()
                .orElse("");
    }

    private static String told(SpecResult spec, Failure failure) {
        return Attempts.isOwn(spec)
                ? failure.message()
                : "the reference driver, tried beside it, came to %s: %s".formatted(spec.outcome(), failure.message());
    }
}
