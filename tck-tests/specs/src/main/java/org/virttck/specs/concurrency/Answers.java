package org.virttck.specs.concurrency;

import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;

/** Claims about what several callers were answered. */
final class Answers {

    private static final String SUCCESS = "success";

    private Answers() {}

    static void assertOneSuccess(List<String> answers) {
        if (answers.stream().filter(SUCCESS::equals).count() != 1) {
            throw new AssertionFailedError("answers to callers at the same time", "exactly one success", answers);
        }
    }

    static void assertAllSucceeded(List<String> answers) {
        assertSucceededOr(answers);
    }

    static void assertSucceededOr(List<String> answers, ErrorCode... refusals) {
        List<ErrorCode> legal = List.of(refusals);
        if (!answers.stream().allMatch(answer -> isLegal(answer, legal))) {
            String expected = legal.isEmpty() ? "success of each" : "success or one of " + legal + " for each";
            throw new AssertionFailedError("answers to callers at the same time", expected, answers);
        }
    }

    private static boolean isLegal(String answer, List<ErrorCode> legal) {
        return answer.equals(SUCCESS) || legal.stream().anyMatch(code -> answer.startsWith(code.name() + ":"));
    }
}
