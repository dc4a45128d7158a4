package org.virttck.report.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;

/** Which capabilities were proven to be absent: not declared, and their truth rule saw them refused. */
final class AbsentCapabilities {

    private final List<Capability> declared;
    private final Set<Capability> judgedTrue = new HashSet<>();

    AbsentCapabilities(Catalogue catalogue, Report report) {
        declared = report.driver().declared();
        for (RuleResult result : report.results()) {
            if (result.verdict() == Verdict.PASS) {
                catalogue.find(result.rule()).flatMap(Rule::truthOf).ifPresent(judgedTrue::add);
            }
        }
    }

    /** What keeps a rule from not applying: one of all that it needs, or each of those of which one suffices, is absent. */
    Optional<String> notProven(Rule rule) {
        boolean noneOfAny = !rule.needsAny().isEmpty()
                && rule.needsAny().stream()
                        .allMatch(capability -> notProven(List.of(capability)).isEmpty());
        return noneOfAny ? Optional.empty() : notProven(rule.needs());
    }

    /** What keeps the lack of these capabilities from being an excuse: one of them has to be proven absent. */
    Optional<String> notProven(List<Capability> needed) {
        if (needed.isEmpty()) {
            return Optional.of("needs no capability");
        }
        if (declared.containsAll(needed)) {
            return Optional.of("the driver declares " + needed.get(0));
        }
        return needed.stream().anyMatch(capability -> !declared.contains(capability) && judgedTrue.contains(capability))
                ? Optional.empty()
                : Optional.of("nothing proves that %s is refused".formatted(undeclared(needed)));
    }

    private Capability undeclared(List<Capability> needed) {
        return needed.stream()
                .filter(capability -> !declared.contains(capability))
                .findFirst()
                .orElseThrow();
    }
}
