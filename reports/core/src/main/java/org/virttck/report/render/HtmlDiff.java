package org.virttck.report.render;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import org.virttck.report.Report;
import org.virttck.report.diff.ReportDiff;

/** What changed from one report to another, as a page for people: one file, without scripts or requests. */
public final class HtmlDiff {

    private static final String TEMPLATE = "org/virttck/report/render/diff.mustache";

    private HtmlDiff() {}

    /**
     * Draws the page.
     *
     * @param before the earlier report
     * @param after the later report
     * @param diff what changed from one to the other
     * @return an HTML document
     */
    public static String render(Report before, Report after, ReportDiff diff) {
        Mustache template = new DefaultMustacheFactory().compile(TEMPLATE);
        StringWriter page = new StringWriter();
        template.execute(page, DiffPage.of(before, after, diff));
        return page.toString();
    }
}
