package org.virttck.cli;

import java.util.List;
import java.util.Locale;
import org.virttck.report.ShortDigest;
import org.virttck.report.decide.Decision;
import org.virttck.report.decide.Explanation;
import org.virttck.report.decide.Explanation.Kind;
import org.virttck.report.decide.Mark;
import org.virttck.report.decide.Refusal;
import org.virttck.report.json.Quote;
import org.virttck.report.policy.PolicyMetadata.Status;

/** A decision on a terminal: a tree in which only what is not simply met is unfolded. */
final class DecisionView {

    private static final int LONGEST_DETAIL = 160;

    private final Terminal terminal;

    DecisionView(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Decision decision) {
        String headline = decision.headline();
        terminal.line(decision.eligible() ? terminal.good(headline) : terminal.bad(headline));
        decision.refused().forEach(this::print);
        printAll(decision.explanation().because(), "");
        if (decision.policy().status() != Status.APPROVED) {
            terminal.line("note     the policy is not in force: its status is "
                    + decision.policy().status().name().toLowerCase(Locale.ROOT));
        }
    }

    private void print(Refusal refusal) {
        terminal.line("%s report %s decides nothing: %s"
                .formatted(terminal.bad("✗"), ShortDigest.of(refusal.sha256()), refusal.fault()));
    }

    private void printAll(List<Explanation> parts, String indent) {
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            Explanation part = parts.get(i);
            terminal.line(terminal.faint(indent + (last ? "└─ " : "├─ ")) + line(part));
            printAll(worthSaying(part), indent + (last ? "   " : "│  "));
        }
    }

    /** Rules that hold are counted by their requirement. */
    private static List<Explanation> worthSaying(Explanation part) {
        if (part.kind() == Kind.REQUIREMENT && part.mark() == Mark.NOTED) {
            return List.of();
        }
        return part.because().stream()
                .filter(ground -> ground.mark() != Mark.MET || ground.kind() == Kind.REPORT)
                .toList();
    }

    private String line(Explanation part) {
        String detail = part.detail().isEmpty() ? "" : "  " + shown(part.detail());
        String clause = part.clause().isEmpty() || part.kind() == Kind.REQUIREMENT || part.kind() == Kind.REPORT
                ? ""
                : terminal.faint("  [" + part.clause() + "]");
        return symbol(part.mark()) + " " + part.name() + detail + clause;
    }

    private String symbol(Mark mark) {
        return switch (mark) {
            case MET -> terminal.good("✓");
            case EXCUSED -> terminal.doubtful("~");
            case NOTED -> terminal.faint("–");
            case NOT_MET -> terminal.bad("✗");
        };
    }

    /** Messages of a driver may hold anything. */
    private static String shown(String detail) {
        boolean harmless = detail.codePoints().noneMatch(Character::isISOControl);
        String text = harmless ? detail : Quote.of(detail);
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + " …";
    }
}
