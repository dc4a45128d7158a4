package org.virttck.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.catalogue.SmallCatalogue;

class SpecificationPagesTest {

    private static final Path FOLDER = Path.of("../../docs/spec");
    private static final String REFRESH = "mvn -pl reports/core -am test -Dtest=SpecificationPagesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dvirttck.docs.update=true";
    private static final Pattern LINK_TO_A_RULE = Pattern.compile("\\(([a-z]+\\.md)#([a-z0-9.-]+)\\)");

    @Test
    void theFolderHoldsWhatTheCatalogueSays() throws IOException {
        Map<String, String> pages = SpecificationPages.of(CatalogueReader.read());
        if (Boolean.getBoolean("virttck.docs.update")) {
            update(pages);
        }
        Set<String> names = new TreeSet<>(pages.keySet());
        names.addAll(filesThere());
        List<String> outdated = names.stream()
                .filter(name -> !pages.getOrDefault(name, "").equals(there(name)))
                .map(name -> "docs/spec/" + name)
                .toList();
        assertEquals(List.of(), outdated, () -> "not what the catalogue says; refresh with: " + REFRESH);
    }

    @Test
    void everyRuleIsOnThePageOfItsChapter() {
        Catalogue catalogue = CatalogueReader.read();
        Map<String, String> pages = SpecificationPages.of(catalogue);
        for (Rule rule : catalogue.rules()) {
            assertTrue(pages.get(rule.chapter() + ".md").contains(anchor(rule.id())), rule::id);
        }
        assertTrue(catalogue.rules().size() > 1, "the catalogue has rules");
    }

    @Test
    void everyLinkLeadsToARule() {
        Map<String, String> pages = SpecificationPages.of(CatalogueReader.read());
        List<String> dead = LINK_TO_A_RULE
                .matcher(pages.get("README.md"))
                .results()
                .filter(link -> !pages.get(link.group(1)).contains(anchor(link.group(2))))
                .map(link -> link.group(2))
                .toList();
        assertEquals(List.of(), dead);
    }

    @Test
    void theIndexCountsRulesByLevel() {
        String index = SpecificationPages.of(SmallCatalogue.read()).get("README.md");
        assertContains(index, "| Chapter | About | MUST | SHOULD | MAY | Rules |\n");
        assertContains(index, "| [power](power.md) | Power | 2 | 0 | 1 | 3 |\n");
        assertContains(index, "|  | All chapters | 5 | 1 | 1 | 7 |\n");
    }

    @Test
    void theIndexShowsTheLifecycle() {
        String index = SpecificationPages.of(SmallCatalogue.read()).get("README.md");
        assertContains(index, "| Operation | ABSENT | RUNNING | PAUSED | SHUTDOWN |\n");
        assertContains(
                index,
                "| `power.off` | – | [→ SHUTDOWN](power.md#power.off-stops-a-running-instance)"
                        + " | – | [stays](power.md#power.off-is-idempotent) |\n");
    }

    @Test
    void theIndexSaysWhyDriversMayDiffer() {
        String index = SpecificationPages.of(SmallCatalogue.read()).get("README.md");
        assertContains(index, "- `power.off` of PAUSED; `suspension.pause` of PAUSED, SHUTDOWN: drivers differ here\n");
    }

    @Test
    void aRuleTellsWhatItNeedsAndWhereItIsProven() {
        String page = SpecificationPages.of(SmallCatalogue.read()).get("suspension.md");
        assertContains(page, "> After a pause the instance MUST be PAUSED.\n");
        assertContains(page, "- Checks the declaration of: `PAUSE`\n");
        assertContains(page, "- Needs: `PAUSE`\n");
        assertContains(page, "- In the lifecycle table: `suspension.pause` of RUNNING\n");
        assertContains(page, "- Source: Nova pause\n");
    }

    @Test
    void markupInARuleIsShownAsItIs() {
        assertEquals(
                "1 &lt;= *a* \\| \\[b\\] &amp; \\`c\\`".replace("*", "\\*"), Markdown.plain("1 <= *a* | [b] & `c`"));
    }

    private static void update(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : filesThere()) {
            Files.delete(FOLDER.resolve(name));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static Set<String> filesThere() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static String there(String name) {
        Path file = FOLDER.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String anchor(String rule) {
        return "<a id=\"" + rule + "\"></a>";
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(part), () -> "no \"" + part + "\" in:\n" + text);
    }
}
