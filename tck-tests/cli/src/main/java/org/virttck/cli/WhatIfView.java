package org.virttck.cli;

import java.util.List;
import org.virttck.report.ShortDigest;
import org.virttck.report.decide.Refusal;
import org.virttck.report.decide.WhatIf;

/** What another policy would change, report by report. */
final class WhatIfView {

    private final Terminal terminal;

    WhatIfView(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<WhatIf> changes, List<Refusal> refused) {
        changes.forEach(this::print);
        refused.forEach(refusal -> terminal.line(
                "report %s decides nothing: %s".formatted(ShortDigest.of(refusal.sha256()), refusal.fault())));
        terminal.line("%d reports, %d would change, %d would not be eligible any more"
                .formatted(
                        changes.size(),
                        changes.stream().filter(WhatIfView::changes).count(),
                        changes.stream().filter(WhatIf::losesEligibility).count()));
    }

    private void print(WhatIf change) {
        terminal.line("report %s  %s %s"
                .formatted(
                        ShortDigest.of(change.report()),
                        change.now().driver().name(),
                        change.now().driver().version()));
        terminal.line("  now    " + change.now().headline());
        terminal.line("  then   " + change.then().headline());
        change.red().forEach(name -> terminal.line("  " + terminal.bad("red") + "    " + name));
        change.green().forEach(name -> terminal.line("  " + terminal.good("green") + "  " + name));
    }

    private static boolean changes(WhatIf change) {
        return !change.red().isEmpty()
                || !change.green().isEmpty()
                || change.now().eligible() != change.then().eligible();
    }
}
