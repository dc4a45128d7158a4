package org.virttck.report.decide;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.virttck.report.ShortDigest;

/**
 * Which reports count.
 *
 * @param admitted each of them once, in ascending order of their digests
 * @param refused likewise
 */
record Admission(List<Submission> admitted, List<Refusal> refused) {

    static Admission of(DecisionInput input) {
        Map<String, Submission> distinct = input.submissions().accepted().stream()
                .collect(Collectors.toMap(
                        Submission::sha256, submission -> submission, (one, same) -> one, TreeMap::new));
        List<Submission> admitted = distinct.values().stream()
                .filter(submission -> fault(submission, input).isEmpty())
                .toList();
        Stream<Refusal> turnedAway = distinct.values().stream()
                .flatMap(submission ->
                        fault(submission, input).map(fault -> new Refusal(submission.sha256(), fault)).stream());
        List<Refusal> refused = Stream.concat(input.submissions().refused().stream(), turnedAway)
                .distinct()
                .sorted(Comparator.comparing(Refusal::sha256).thenComparing(Refusal::fault))
                .toList();
        return new Admission(admitted, refused);
    }

    private static Optional<String> fault(Submission submission, DecisionInput input) {
        return input.keys()
                .find(submission.keyId())
                .flatMap(key -> key.fault(submission.report().session(), input.asOf()))
                .map(fault -> "key: %s %s".formatted(ShortDigest.of(submission.keyId()), fault))
                .or(() -> otherRules(submission, input));
    }

    /** What does not apply is checked beside the rules alone: of other rules nothing would be known. */
    private static Optional<String> otherRules(Submission submission, DecisionInput input) {
        String judged = submission.report().catalogue().sha256();
        String known = input.catalogue().sha256();
        return judged.equals(known)
                ? Optional.empty()
                : Optional.of("rules: it was judged by the rules %s, these are %s: decide with the kit that made it"
                        .formatted(ShortDigest.of(judged), ShortDigest.of(known)));
    }
}
