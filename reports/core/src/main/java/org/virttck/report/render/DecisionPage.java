package org.virttck.report.render;

import java.util.List;
import java.util.Locale;
import org.virttck.report.LegalText;
import org.virttck.report.ShortDigest;
import org.virttck.report.decide.Decision;
import org.virttck.report.decide.Explanation;
import org.virttck.report.decide.Mark;
import org.virttck.report.policy.PolicyMetadata.Status;

/** All that the page of a decision shows, in its order. */
record DecisionPage(
        Inlined style,
        Decision decision,
        String headline,
        String kind,
        String symbol,
        List<Page.Subject> subjects,
        List<Refused> refused,
        List<DecisionPart> parts) {

    /** A file that decides nothing. */
    record Refused(String shortDigest, String sha256, String fault) {}

    static DecisionPage of(Decision decision) {
        return new DecisionPage(
                Inlined.of("report.css", "decision.css"),
                decision,
                headline(decision),
                decision.eligible() ? "pass" : "fail",
                decision.eligible() ? "✓" : "✗",
                decision.subjects().stream()
                        .map(subject -> new Page.Subject(
                                LegalText.of(subject.name()), ShortDigest.of(subject.sha256()), subject.sha256()))
                        .toList(),
                decision.refused().stream()
                        .map(refusal -> new Refused(
                                ShortDigest.of(refusal.sha256()), refusal.sha256(), LegalText.of(refusal.fault())))
                        .toList(),
                decision.explanation().because().stream().map(DecisionPart::of).toList());
    }

    public String driver() {
        String name = decision.driver().name();
        return name.isEmpty() ? "No report counts" : LegalText.of(name);
    }

    public String version() {
        return LegalText.of(decision.driver().version());
    }

    public boolean hasRefused() {
        return !refused.isEmpty();
    }

    public boolean isNotInForce() {
        return decision.policy().status() != Status.APPROVED;
    }

    public String status() {
        return decision.policy().status().name().toLowerCase(Locale.ROOT);
    }

    public long unmet() {
        return decision.explanation().because().stream()
                .map(Explanation::mark)
                .filter(Mark.NOT_MET::equals)
                .count();
    }

    private static String headline(Decision decision) {
        String sentence = decision.headline();
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }
}
