package org.virttck.cli;

import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.catalogue.Chapter;
import org.virttck.report.catalogue.Rule;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules. */
@Command(name = "rules", description = "Lists the rules of the contract.", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Override
    public Integer call() {
        Catalogue catalogue = CatalogueReader.read();
        Set<String> selected = rules.select(catalogue);
        PrintWriter out = spec.commandLine().getOut();
        for (Chapter chapter : catalogue.chapters()) {
            if (chapter.rules().stream().anyMatch(rule -> selected.contains(rule.id()))) {
                print(out, chapter, selected);
            }
        }
        out.println(selected.size() + " rules of contract " + catalogue.version()
                + "; more about one: virt-tck explain RULE");
        return ExitCode.HELD;
    }

    private static void print(PrintWriter out, Chapter chapter, Set<String> selected) {
        out.println(chapter.name() + " · " + chapter.title());
        for (Rule rule : chapter.rules()) {
            if (selected.contains(rule.id())) {
                out.printf("  %-6s %s%n", rule.level(), rule.id());
                out.println("         " + rule.sentence());
            }
        }
        out.println();
    }
}
