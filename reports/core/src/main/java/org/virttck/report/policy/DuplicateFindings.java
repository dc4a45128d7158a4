package org.virttck.report.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is said twice. */
record DuplicateFindings(Policy policy) {

    List<PolicyFinding> all() {
        return Stream.of(
                        policy.profiles().values().stream().flatMap(DuplicateFindings::inProfile),
                        repeated(policy.flags(), Flag::rule, flag -> flag.place() + ".rule", "a second flag for "),
                        repeated(policy.waivers(), Waiver::id, waiver -> waiver.place() + ".id", "a second waiver "))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Stream<PolicyFinding> inProfile(Profile profile) {
        List<Entry> entries = Stream.of(Demand.values())
                .flatMap(demand -> profile.entries(demand).stream())
                .toList();
        return repeated(entries, Entry::word, Entry::place, "the profile says more than once what becomes of ");
    }

    private static <T> Stream<PolicyFinding> repeated(
            List<T> things, Function<T, String> id, Function<T, String> place, String message) {
        Set<String> seen = new HashSet<>();
        return things.stream()
                .filter(thing -> !seen.add(id.apply(thing)))
                .map(thing -> new PolicyFinding(place.apply(thing), message + id.apply(thing)));
    }
}
