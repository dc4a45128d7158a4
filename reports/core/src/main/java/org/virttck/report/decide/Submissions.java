package org.virttck.report.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
        Map<String, Set<String>> answers = new HashMap<>();
        accepted.stream()
                .filter(Submissions::answersSomebody)
                .forEach(submission -> answers.computeIfAbsent(challenge(submission), any -> new TreeSet<>())
                        .add(submission.sha256()));
        Predicate<Submission> hasRivals = submission -> answersSomebody(submission)
                && answers.get(challenge(submission)).size() > 1;
        List<Refusal> more = new ArrayList<>(refused);
        accepted.stream()
                .filter(hasRivals)
                .map(submission ->
                        new Refusal(submission.sha256(), rivalry(submission, answers.get(challenge(submission)))))
                .forEach(more::add);
        return new Submissions(accepted.stream().filter(hasRivals.negate()).toList(), more);
    }

    private static String rivalry(Submission submission, Set<String> answers) {
        return "freshness: the challenge %s is answered by %d reports, and only one can be the answer"
                .formatted(ShortDigest.of(challenge(submission)), answers.size());
    }

    private static boolean answersSomebody(Submission submission) {
        return !submission.report().session().selfIssued();
    }

    private static String challenge(Submission submission) {
        return submission.report().session().challenge();
    }
}
