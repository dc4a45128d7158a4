package org.virttck.report.render;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import org.virttck.report.decide.Decision;

/** The page that explains a decision: one file, without scripts, without a request to anywhere. */
public final class HtmlDecision {

    private static final String TEMPLATE = "org/virttck/report/render/decision.mustache";

    private HtmlDecision() {}

    /**
     * Draws the page.
     *
     * @param decision to show
     * @return an HTML document; the same decision gives the same text
     */
    public static String render(Decision decision) {
        Mustache template = new DefaultMustacheFactory().compile(TEMPLATE);
        StringWriter page = new StringWriter();
        template.execute(page, DecisionPage.of(decision));
        return page.toString();
    }
}
