package org.virttck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.virttck.harness.engine.Specification;
import org.virttck.harness.run.Seed;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.catalogue.Cell;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.catalogue.SubjectKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains a rule. */
@Command(
        name = "explain",
        description = "Explains a rule: what it demands and why, what usually breaks it, which specs prove it, and by"
                + " which wrong drivers those are proven.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "RULE", description = "Id of the rule, as power.off-is-idempotent.")
    private String id;

    @Override
    public Integer call() {
        Catalogue catalogue = CatalogueReader.read();
        Rule rule = RuleOptions.rule(catalogue, id);
        PrintWriter out = spec.commandLine().getOut();
        out.println(rule.id() + "  " + rule.level());
        out.println();
        out.println("  " + rule.sentence());
        out.println();
        describe(out, rule);
        lines(out, "table", cells(catalogue, rule));
        lines(out, "specs", specs(catalogue, rule));
        lines(out, "mutants", Mutants.read().breaking(rule.id()));
        out.println();
        String endpoint = rule.isAbout(SubjectKind.JAR) ? "" : " --endpoint URL";
        line(out, "try", "./virt-tck run" + endpoint + " --rule " + rule.id());
        return ExitCode.HELD;
    }

    private static void describe(PrintWriter out, Rule rule) {
        line(out, "why", rule.intent());
        line(out, "often", rule.often());
        line(out, "needs", words(rule.needs()));
        line(out, "one of", words(rule.needsAny()));
        line(out, "checks", rule.truthOf().map(Enum::name).orElse(""));
        line(out, "supply", words(rule.supplies()));
        line(out, "about", rule.subject().map(ExplainCommand::word).orElse(""));
        line(out, "source", rule.source());
        line(out, "since", "contract " + rule.since());
    }

    private static List<String> cells(Catalogue catalogue, Rule rule) {
        return catalogue.lifecycle().stream()
                .filter(cell -> cell.rule().equals(rule.id()))
                .map(ExplainCommand::words)
                .toList();
    }

    private static List<String> specs(Catalogue catalogue, Rule rule) {
        SpecSources sources = SpecSources.ofThisKit();
        return Specification.found(catalogue, RunCommand.SPECS, Seed.drawn(), 1).provenBy(rule.id()).stream()
                .map(place -> place.spec() + "  " + sources.of(place))
                .toList();
    }

    private static void lines(PrintWriter out, String label, List<String> texts) {
        String shown = label;
        for (String text : texts) {
            out.printf("  %-8s%s%n", shown, text);
            shown = "";
        }
    }

    private static void line(PrintWriter out, String label, String text) {
        if (!text.isEmpty()) {
            lines(out, label, List.of(text));
        }
    }

    private static String word(SubjectKind kind) {
        return switch (kind) {
            case JAR -> "a driver JAR";
            case ENDPOINT -> "a driver behind an endpoint; for a driver JAR the kit is the endpoint";
        };
    }

    private static String words(List<?> values) {
        return String.join(", ", values.stream().map(Object::toString).toList());
    }

    private static String words(Cell cell) {
        String demand = switch (cell.expectation()) {
            case BECOMES -> "becomes " + cell.value();
            case SAME -> "succeeds and changes nothing";
            case REFUSED -> "is refused with " + cell.value();
            case UNCHANGED -> "changes nothing";
            case TELLS -> "tells " + (cell.value().isEmpty() ? "nothing" : cell.value());
            case UNSPECIFIED -> "is not specified";
        };
        return cell.operation() + " of " + cell.from() + " " + demand;
    }
}
