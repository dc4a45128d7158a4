package org.virttck.report.render;

import java.util.LinkedHashMap;
import java.util.Map;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Chapter;

/** The specification in Markdown, drawn from the rule catalogue: an index, and one page a chapter. */
public final class SpecificationPages {

    private SpecificationPages() {}

    /**
     * Draws all pages. The same catalogue gives the same text.
     *
     * @param catalogue all rules
     * @return texts by file name, the index first
     */
    public static Map<String, String> of(Catalogue catalogue) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", new SpecificationIndex(catalogue).text());
        for (Chapter chapter : catalogue.chapters()) {
            pages.put(chapter.name() + ".md", new SpecificationChapter(chapter, catalogue.lifecycle()).text());
        }
        return pages;
    }
}
