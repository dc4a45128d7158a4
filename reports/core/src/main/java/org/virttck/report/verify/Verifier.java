package org.virttck.report.verify;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.virttck.report.json.Quote;
import org.virttck.report.verify.CheckResult.Outcome;

/** Runs the checks in their fixed order and stops at the first that is wrong. Never throws. */
public final class Verifier {

    private static final List<Step> STEPS = List.of(
            new Step("envelope", new EnvelopeCheck()),
            new Step("signature", new SignatureCheck()),
            new Step("statement", new StatementCheck()),
            new Step("subject", new SubjectCheck()),
            new Step("kit", new KitCheck()),
            new Step("freshness", new FreshnessCheck()),
            new Step("plan", new PlanCheck()),
            new Step("counts", new CountsCheck()),
            new Step("controls", new ControlsCheck()),
            new Step("evidence", new EvidenceCheck()));

    private final List<Step> steps;

    private record Step(String name, Check check) {}

    /** Checks all that a report can be checked for without running a spec. */
    public Verifier() {
        this(STEPS);
    }

    private Verifier(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Judges the evidence again, too.
     *
     * @param replayer runs the specs
     * @return a stricter verifier
     */
    public Verifier replaying(Replayer replayer) {
        return and(new Step("replay", new ReplayCheck(replayer)));
    }

    /**
     * Looks at a transcript that was disclosed by itself, too.
     *
     * @param file of that leaf
     * @return a stricter verifier
     */
    public Verifier withLeaf(Path file) {
        return and(new Step("leaf", new LeafCheck(file)));
    }

    private Verifier and(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Verifier(more);
    }

    /**
     * Verifies.
     *
     * @param request what and against what
     * @return what each check came to, up to the first that is wrong
     */
    public Verification verify(VerificationRequest request) {
        Dossier dossier = new Dossier(request);
        List<CheckResult> results = new ArrayList<>();
        for (Step step : steps) {
            Finding finding = look(step.check(), dossier);
            results.add(new CheckResult(step.name(), finding.outcome(), finding.detail()));
            if (finding.outcome() == Outcome.WRONG) {
                break;
            }
        }
        return new Verification(results, dossier.reportIfRead());
    }

    /** A check that stumbles has found something that it cannot vouch for: that is wrong, not a stack trace. */
    private static Finding look(Check check, Dossier dossier) {
        try {
            return check.look(dossier);
        } catch (UncheckedIOException e) {
            return Finding.wrong("cannot be read: " + e.getCause());
        } catch (RuntimeException e) {
            return Finding.wrong(e.getMessage() == null ? Quote.of(e.toString()) : e.getMessage());
        }
    }
}
