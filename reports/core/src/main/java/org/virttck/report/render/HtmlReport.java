package org.virttck.report.render;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import org.virttck.report.Report;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.evidence.EvidenceFolder;

/** The page for people: one file, without a request to anywhere, complete without its one script. */
public final class HtmlReport {

    private static final String TEMPLATE = "org/virttck/report/render/report.mustache";

    private HtmlReport() {}

    /**
     * Draws the page.
     *
     * @param report to show
     * @param catalogue the rules that were judged
     * @param evidence transcripts, for the calls that led to a failure; those that are missing are left out
     * @param runAgain the command that made the report, up to where {@code --rule} and {@code --seed} can follow
     * @return an HTML document
     */
    public static String render(Report report, Catalogue catalogue, EvidenceFolder evidence, String runAgain) {
        Mustache template = new DefaultMustacheFactory().compile(TEMPLATE);
        StringWriter page = new StringWriter();
        template.execute(page, Page.of(report, catalogue, evidence, runAgain));
        return page.toString();
    }
}
