package org.virttck.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.virttck.report.Report.Artifact;
import org.virttck.report.decide.Decision;
import org.virttck.report.decide.Decision.Driver;
import org.virttck.report.decide.Explanation;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.decide.Mark;
import org.virttck.report.decide.Refusal;
import org.virttck.report.policy.Assurance;
import org.virttck.report.policy.PolicyMetadata;

class HtmlDecisionTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void theOutcomeStandsFirst() {
        String page = HtmlDecision.render(decision(Mark.NOT_MET, "power.off-is-idempotent"));
        assertTrue(page.contains("Not eligible for &quot;vm&quot; of 2026.11."), page);
        assertTrue(page.contains("<section class=\"banner fail\""), page);
        String good = HtmlDecision.render(decision(Mark.MET, "power.off-is-idempotent"));
        assertTrue(good.contains(">Eligible for &quot;vm&quot; of 2026.11."), good);
        assertTrue(good.contains("<section class=\"banner pass\""), good);
    }

    @Test
    void whatIsNotMetIsUnfolded() {
        String page = HtmlDecision.render(decision(Mark.NOT_MET, "power.off-is-idempotent"));
        assertEquals(
                2, occurrences("<details open>", page) + occurrences("<details class=\"chapter\" open>", page), page);
        assertEquals(0, occurrences(" open>", HtmlDecision.render(decision(Mark.MET, "power.off-is-idempotent"))));
    }

    @Test
    void whatIsNotMetComesFirst() {
        Explanation good = new Explanation(Kind.RULE, Mark.MET, "a.good", "", "", List.of());
        Explanation noted = new Explanation(Kind.RULE, Mark.NOTED, "b.noted", "", "", List.of());
        Explanation excused = new Explanation(Kind.RULE, Mark.EXCUSED, "c.excused", "", "", List.of());
        Explanation bad = new Explanation(Kind.RULE, Mark.NOT_MET, "d.bad", "", "", List.of());
        DecisionPart part = DecisionPart.of(new Explanation(
                Kind.REQUIREMENT, Mark.NOT_MET, "required", "", "", List.of(good, noted, excused, bad)));
        assertEquals(
                List.of("d.bad", "c.excused", "b.noted", "a.good"),
                part.parts().stream().map(DecisionPart::name).toList());
    }

    @Test
    void whatDecidesNothingIsNamed() {
        String page = HtmlDecision.render(decision(Mark.MET, "x.y"));
        assertTrue(page.contains("decides nothing: signature: made with &lt;another&gt; key"), page);
        assertTrue(page.contains("its status is draft"), page);
    }

    @Test
    void nothingThatIsSaidBecomesMarkup() {
        String hostile = "<script>alert(1)</script>\u001b[31m{{#parts}}";
        String page = HtmlDecision.render(decision(Mark.NOT_MET, hostile));
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("\u001b"), page);
        assertTrue(page.contains("\\u001b[31m"), page);
    }

    @Test
    void onlyItsOwnStyleIsLetIn() {
        Inlined style = Inlined.of("report.css", "decision.css");
        String page = HtmlDecision.render(decision(Mark.MET, "x.y"));
        assertTrue(page.contains("default-src 'none'; style-src '" + style.hash() + "'"));
        assertTrue(page.contains("<style>" + style.text() + "</style>"));
        assertFalse(page.contains("://"), page);
    }

    private static Decision decision(Mark mark, String name) {
        Explanation verdict = new Explanation(Kind.VERDICT, mark, "FAIL", name, "", List.of());
        Explanation rule =
                new Explanation(Kind.RULE, mark, name, name, "profiles.vm.required: power", List.of(verdict));
        Explanation required = new Explanation(Kind.REQUIREMENT, mark, "required", name, "", List.of(rule));
        return new Decision(
                new PolicyMetadata(
                        "2026.11",
                        "Example",
                        PolicyMetadata.Status.DRAFT,
                        LocalDate.parse("2026-11-01"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                DIGEST,
                LocalDate.parse("2026-11-30"),
                new Driver("example-hypervisor", "3.2.1"),
                List.of(new Artifact("example-driver.jar", DIGEST)),
                List.of(DIGEST),
                List.of(new Refusal(DIGEST, "signature: made with <another> key")),
                Assurance.A1,
                new Explanation(Kind.PROFILE, mark, "vm", "", "profiles.vm", List.of(required)));
    }

    private static int occurrences(String word, String text) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }
}
