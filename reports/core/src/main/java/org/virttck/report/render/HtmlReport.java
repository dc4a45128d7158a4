package org.virttck.report.render;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.Writer;
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
     * @param page where an HTML document is written; it stays open
     * @throws IOException when it cannot be written
     */
    public static void write(Report report, Catalogue catalogue, EvidenceFolder evidence, String runAgain, Writer page)
            throws IOException {
        Mustache template = new DefaultMustacheFactory().compile(TEMPLATE);
        try {
            template.execute(page, Page.of(report, catalogue, evidence, runAgain));
        } catch (MustacheException e) {
            if (e.getCause() instanceof IOException unwritten) {
                throw unwritten;
            }
            throw e;
        }
    }
}
