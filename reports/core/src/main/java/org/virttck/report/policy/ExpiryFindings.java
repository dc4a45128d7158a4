package org.virttck.report.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Flags and waivers that are over. */
record ExpiryFindings(Policy policy, LocalDate asOf) {

    List<PolicyFinding> all() {
        Stream<PolicyFinding> flags =
                policy.flags().stream().flatMap(flag -> over("flag", flag.notAfter(), flag.place()));
        Stream<PolicyFinding> waivers = policy.waivers().stream()
                .flatMap(waiver -> over("waiver " + waiver.id(), waiver.notAfter(), waiver.place()));
        return Stream.concat(flags, waivers).toList();
    }

    private Stream<PolicyFinding> over(String what, LocalDate notAfter, String place) {
        return PolicyCheck.when(
                asOf.isAfter(notAfter),
                place + ".notAfter",
                "the %s was over on %s: remove it, or renew it with a reason".formatted(what, notAfter));
    }
}
