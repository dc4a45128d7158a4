package org.virttck.report.export;

import java.util.ArrayList;
import java.util.List;
import org.virttck.report.LegalText;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Level;

/**
 * Workflow commands by which GitHub shows what did not hold beside a change. GitHub shows ten errors and ten warnings of a
 * step: of more, the last one says how many there are.
 */
public final class GitHubAnnotations {

    private static final int MOST_OF_A_KIND = 10;

    private final Report report;
    private final Catalogue catalogue;

    private GitHubAnnotations(Report report, Catalogue catalogue) {
        this.report = report;
        this.catalogue = catalogue;
    }

    /**
     * Draws the commands.
     *
     * @param report to show
     * @param catalogue the rules that were judged
     * @return lines for standard output
     */
    public static List<String> of(Report report, Catalogue catalogue) {
        GitHubAnnotations annotations = new GitHubAnnotations(report, catalogue);
        List<String> lines = new ArrayList<>(annotations.ofKind("error"));
        lines.addAll(annotations.ofKind("warning"));
        return lines;
    }

    private List<String> ofKind(String kind) {
        List<String> all = report.results().stream()
                .filter(result -> kind.equals(kind(result)))
                .map(result -> annotation(kind, result))
                .toList();
        if (all.size() <= MOST_OF_A_KIND) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, MOST_OF_A_KIND - 1));
        int more = all.size() - shown.size();
        shown.add("::%s title=Virt TCK::%d more, see report.html".formatted(kind, more));
        return shown;
    }

    private static String kind(RuleResult result) {
        return switch (result.verdict()) {
            case FAIL -> result.level() == Level.MUST ? "error" : "warning";
            case ERROR -> "error";
            case INCONCLUSIVE -> "warning";
            case PASS, NOT_APPLICABLE, SKIPPED -> "";
        };
    }

    private String annotation(String kind, RuleResult result) {
        String title = "%s %s (%s)".formatted(result.verdict(), result.rule(), result.level());
        List<String> lines = new ArrayList<>();
        if (result.verdict() == Verdict.ERROR) {
            lines.add("The kit or its environment broke, not the driver.");
        }
        lines.addAll(RuleStory.of(result, report, catalogue).lines());
        return "::%s title=%s::%s".formatted(kind, property(title), message(String.join("\n", lines)));
    }

    private static String message(String text) {
        return LegalText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
