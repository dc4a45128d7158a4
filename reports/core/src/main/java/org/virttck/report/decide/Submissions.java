package org.virttck.report.decide;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.virttck.report.ShortDigest;

/**
 * What was handed in.
 *
 * @param accepted reports that the verifier accepts
 * @param refused files that it does not accept
 */
public record Submissions(List<Submission> accepted, List<Refusal> refused) {

    /** Takes copies. */
    public Submissions {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /**
     * One challenge is answered by one report. Which of several is the true answer, nobody can tell from them.
     *
     * @return the same, but all reports that answer a challenge with others are refused
     */
    Submissions withoutRivals() {
        Map<String, Set<String>> answers = accepted.stream()
                .filter(Submissions::answersSomebody)
                .collect(groupingBy(Submissions::challenge, mapping(Submission::sha256, toSet())));
        Predicate<Submission> hasRivals = submission -> answersSomebody(submission)
                && answers.get(challenge(submission)).size() > 1;
        Stream<Refusal> rivals = accepted.stream().filter(hasRivals).map(submission -> rivalry(submission, answers));
        return new Submissions(
                accepted.stream().filter(hasRivals.negate()).toList(),
                Stream.concat(refused.stream(), rivals).toList());
    }

    private static Refusal rivalry(Submission submission, Map<String, Set<String>> answers) {
        String challenge = challenge(submission);
        return new Refusal(
                submission.sha256(),
                "freshness: the challenge %s is answered by %d reports, and only one can be the answer"
                        .formatted(
                                ShortDigest.of(challenge),
                                answers.get(challenge).size()));
    }

    private static boolean answersSomebody(Submission submission) {
        return !submission.report().session().selfIssued();
    }

    private static String challenge(Submission submission) {
        return submission.report().session().challenge();
    }
}
